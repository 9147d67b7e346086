package wordle.e2e.archive;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wordle.testing.process.Repository;

/** The bill of materials, the list in the documents and the runnable jar name the same things. */
@Tag("slow")
class BillOfMaterialsIT {

  private static final Path LIST = Repository.path("docs/dependencies.md");
  private static final String OWN_GROUP = "wordle";
  private static final String OWN_LIBRARY = "WEB-INF/lib/service-commons-";
  private static final String LIBERTY = "openliberty-runtime";

  @ParameterizedTest
  @EnumSource
  void documentListsTheComponentsOfTheBill(Service service) throws IOException {
    Set<String> listed =
        Files.readAllLines(LIST).stream()
            .filter(line -> line.startsWith("| `"))
            .filter(line -> line.matches(".*\\b" + service.title() + "\\b[^|]*\\|$"))
            .map(line -> line.substring(0, line.lastIndexOf(" | ")))
            .collect(toSet());

    assertEquals(components(service).stream().map(BillOfMaterialsIT::row).collect(toSet()), listed);
  }

  @ParameterizedTest
  @EnumSource
  void runnableJarHoldsTheLibrariesOfTheBillAndNoOthers(Service service) throws IOException {
    Set<String> billed =
        components(service).stream()
            .filter(component -> !component.getString("name").equals(LIBERTY))
            .map(BillOfMaterialsIT::sha256)
            .collect(toSet());

    assertEquals(billed, shipped(service));
  }

  @ParameterizedTest
  @EnumSource
  void runnableJarHoldsTheRuntimeOfTheBill(Service service) throws IOException {
    String version =
        components(service).stream()
            .filter(component -> component.getString("name").equals(LIBERTY))
            .map(component -> component.getString("version"))
            .findFirst()
            .orElseThrow();
    try (ZipFile jar = new ZipFile(service.runnableJar())) {
      String properties =
          new String(
              read(jar, "wlp/lib/versions/openliberty.properties"), StandardCharsets.ISO_8859_1);
      assertTrue(properties.contains("productVersion=" + version + "\n"), properties);
    }
  }

  /** The third-party components of the bill. */
  private static List<JsonObject> components(Service service) throws IOException {
    Path bill = service.billOfMaterials();
    assumeTrue(Files.exists(bill), "Built without -P bill-of-materials");
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(bill))) {
      return reader.readObject().getJsonArray("components").getValuesAs(JsonObject.class).stream()
          .filter(component -> !component.getString("group").equals(OWN_GROUP))
          .toList();
    }
  }

  private static String row(JsonObject component) {
    JsonObject licence =
        component.getJsonArray("licenses").getJsonObject(0).getJsonObject("license");
    return "| `%s:%s` | %s | %s"
        .formatted(
            component.getString("group"),
            component.getString("name"),
            component.getString("version"),
            licence.getString("id"));
  }

  private static String sha256(JsonObject component) {
    return component.getJsonArray("hashes").getValuesAs(JsonObject.class).stream()
        .filter(hash -> hash.getString("alg").equals("SHA-256"))
        .map(hash -> hash.getString("content"))
        .findFirst()
        .orElseThrow();
  }

  /** The hashes of the third-party libraries in the archive, and of the driver beside it. */
  private static Set<String> shipped(Service service) throws IOException {
    Set<String> hashes = new HashSet<>();
    try (ZipFile jar = new ZipFile(service.runnableJar())) {
      hashes.add(hash(read(jar, service.serverFolder() + "jdbc/sqlite-jdbc.jar")));
      byte[] archive = read(jar, service.serverFolder() + "apps/" + service.id() + ".war");
      try (ZipInputStream war = new ZipInputStream(new ByteArrayInputStream(archive))) {
        for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
          if (entry.getName().endsWith(".jar") && !entry.getName().startsWith(OWN_LIBRARY)) {
            hashes.add(hash(war.readAllBytes()));
          }
        }
      }
    }
    return hashes;
  }

  private static byte[] read(ZipFile zip, String name) throws IOException {
    try (InputStream content = zip.getInputStream(zip.getEntry(name))) {
      return content.readAllBytes();
    }
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }
}
