package wordle.e2e.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import wordle.testing.process.Repository;

/** A copy of the checkout's sources, which tests may change. */
final class WorkingCopy {

  private final Path root;

  private WorkingCopy(Path root) {
    this.root = root;
  }

  /** Copies all files that git tracks or would add, and no build output. */
  static WorkingCopy in(Path folder) throws IOException {
    WorkingCopy copy = new WorkingCopy(folder);
    for (String name : sources()) {
      copy.copy(name);
    }
    return copy;
  }

  /** Also copies the checkout's Goreman; false if neither it nor the path has one. */
  boolean bringTools() throws IOException {
    copy(".tools/goreman");
    return Files.exists(path(".tools/goreman")) || onPath("goreman");
  }

  /** Also copies the runnable jars, which become newer than the sources. */
  void bringJars() throws IOException {
    copy("users-war/target/users.jar");
    copy("games-war/target/games.jar");
  }

  private static boolean onPath(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** A file or folder of it. */
  Path path(String name) {
    return root.resolve(name);
  }

  /**
   * Replaces a text in the file.
   *
   * @throws AssertionError if the file does not contain the text
   */
  void edit(String file, String text, String replacement) {
    try {
      String before = Files.readString(path(file));
      if (!before.contains(text)) {
        throw new AssertionError(file + " lacks " + text);
      }
      Files.writeString(path(file), before.replace(text, replacement));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot edit " + file, e);
    }
  }

  private void copy(String name) throws IOException {
    Path original = Repository.path(name);
    if (Files.isRegularFile(original)) {
      Files.createDirectories(path(name).getParent());
      Files.copy(original, path(name));
    }
  }

  private static Iterable<String> sources() throws IOException {
    Process git =
        new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
            .directory(Repository.path("").toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    byte[] names = git.getInputStream().readAllBytes();
    return Arrays.asList(new String(names, StandardCharsets.UTF_8).split("\0"));
  }
}
