package wordle.e2e.archive;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import wordle.testing.process.Repository;

/** A service with the archives that are built of it. */
enum Service {
  USERS(Set.of("caffeine", "error_prone_annotations", "service-commons")),
  GAMES(Set.of("service-commons"));

  private final Set<String> libraries;

  Service(Set<String> libraries) {
    this.libraries = libraries;
  }

  /** The names, without versions, of the jars in the WAR. */
  Set<String> libraries() {
    return libraries;
  }

  Service other() {
    return this == USERS ? GAMES : USERS;
  }

  /** As it stands in the names of files and packages. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As it stands in the documents. */
  String title() {
    return name().charAt(0) + id().substring(1);
  }

  File war() {
    return built(id() + ".war").toFile();
  }

  File runnableJar() {
    return built(id() + ".jar").toFile();
  }

  /** The bill of materials, which only the profile of this name makes. */
  Path billOfMaterials() {
    return built(id() + "-bom.json");
  }

  /** The folder of the server within the runnable jar. */
  String serverFolder() {
    return "wlp/usr/servers/" + id() + "/";
  }

  private Path built(String name) {
    return Repository.path(id() + "-war/target/" + name);
  }

  /** The names of the files in an archive. */
  static List<String> names(File archive, Predicate<String> wanted) {
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
