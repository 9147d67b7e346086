package wordle.games;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What is shipped: this service, what it needs, and nothing of another one. */
class ArchiveIT {

  private static final File WAR = new File("target/games.war");
  private static final File RUNNABLE_JAR = new File("target/games.jar");
  private static final String SERVER = "wlp/usr/servers/games/";

  @Test
  void archiveHoldsClassesOfThisServiceAlone() {
    List<String> classes = names(WAR, name -> name.endsWith(".class"));

    assertTrue(classes.contains("WEB-INF/classes/wordle/games/GamesApplication.class"));
    assertEquals(List.of(), without(classes, "WEB-INF/classes/wordle/games/"));
  }

  /** The driver is the server's, the APIs are Liberty's. */
  @Test
  void archiveHoldsTheListedLibrariesAlone() {
    Set<String> libraries =
        names(WAR, name -> name.endsWith(".jar")).stream()
            .map(name -> name.replaceFirst("-\\d.*", ""))
            .collect(Collectors.toSet());

    assertEquals(Set.of("WEB-INF/lib/service-commons"), libraries);
  }

  @Test
  void runnableJarHoldsOneServerWithThisServiceAndItsDriver() {
    List<String> files = names(RUNNABLE_JAR, name -> name.startsWith("wlp/usr/servers/"));

    assertTrue(
        files.containsAll(
            List.of(
                SERVER + "apps/games.war",
                SERVER + "server.xml",
                SERVER + "jdbc/sqlite-jdbc.jar")));
    assertEquals(List.of(), without(files, SERVER));
    assertEquals(
        List.of(SERVER + "apps/games.war"),
        files.stream().filter(name -> name.endsWith(".war")).toList());
  }

  @Test
  void nothingInTheRunnableJarIsNamedAfterAnotherService() {
    assertEquals(List.of(), names(RUNNABLE_JAR, name -> name.matches("(?i).*\\busers\\b.*")));
  }

  private static List<String> without(List<String> names, String folder) {
    return names.stream().filter(name -> !name.startsWith(folder)).toList();
  }

  /** Of the files in an archive. */
  private static List<String> names(File archive, Predicate<String> wanted) {
    try (ZipFile zip = new ZipFile(archive);
        Stream<? extends ZipEntry> entries = zip.stream()) {
      return entries
          .filter(entry -> !entry.isDirectory())
          .map(ZipEntry::getName)
          .filter(wanted)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + archive, e);
    }
  }
}
