package wordle.users;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The bill of materials, the list for people, and the runnable jar tell of the same things. */
@Tag("slow")
class BillOfMaterialsIT {

  private static final Path BILL = Path.of("target/users-bom.json");
  private static final Path RUNNABLE_JAR = Path.of("target/users.jar");
  private static final Path LIST =
      Path.of(System.getProperty("wordle.root"), "docs/dependencies.md");
  private static final String SERVER = "wlp/usr/servers/users/";
  private static final String LIBERTY = "openliberty-runtime";

  private List<JsonObject> components;

  @BeforeEach
  void readBill() throws IOException {
    assumeTrue(Files.exists(BILL), "Built without -P bill-of-materials");
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(BILL))) {
      components = reader.readObject().getJsonArray("components").getValuesAs(JsonObject.class);
    }
  }

  @Test
  void listForPeopleHasWhatTheBillHas() throws IOException {
    Set<String> listed =
        Files.readAllLines(LIST).stream()
            .filter(line -> line.startsWith("| `") && line.matches(".*\\bUsers\\b[^|]*\\|$"))
            .map(line -> line.substring(0, line.lastIndexOf(" | ")))
            .collect(toSet());

    assertEquals(components.stream().map(BillOfMaterialsIT::row).collect(toSet()), listed);
  }

  @Test
  void runnableJarHoldsTheLibrariesOfTheBillAndNoOthers() throws IOException {
    Set<String> billed =
        components.stream()
            .filter(component -> !component.getString("name").equals(LIBERTY))
            .map(BillOfMaterialsIT::sha256)
            .collect(toSet());

    assertEquals(billed, shipped());
  }

  @Test
  void runnableJarHoldsTheRuntimeOfTheBill() throws IOException {
    String version =
        components.stream()
            .filter(component -> component.getString("name").equals(LIBERTY))
            .map(component -> component.getString("version"))
            .findFirst()
            .orElseThrow();
    try (ZipFile jar = new ZipFile(RUNNABLE_JAR.toFile())) {
      String properties =
          new String(
              read(jar, "wlp/lib/versions/openliberty.properties"), StandardCharsets.ISO_8859_1);
      assertTrue(properties.contains("productVersion=" + version + "\n"), properties);
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

  /** The hashes of the libraries in the archive, and of the driver beside it. */
  private static Set<String> shipped() throws IOException {
    Set<String> hashes = new HashSet<>();
    try (ZipFile jar = new ZipFile(RUNNABLE_JAR.toFile())) {
      hashes.add(hash(read(jar, SERVER + "jdbc/sqlite-jdbc.jar")));
      byte[] archive = read(jar, SERVER + "apps/users.war");
      try (ZipInputStream war = new ZipInputStream(new ByteArrayInputStream(archive))) {
        for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
          if (entry.getName().endsWith(".jar")) {
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
