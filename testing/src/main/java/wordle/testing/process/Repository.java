package wordle.testing.process;

import java.nio.file.Path;

/** The checkout that is under test. */
public final class Repository {

  private Repository() {}

  /** A file or folder of it, such as {@code bin/start}. */
  public static Path path(String name) {
    String root = System.getProperty("wordle.root");
    if (root == null) {
      throw new IllegalStateException("Set -Dwordle.root to the repository's folder");
    }
    return Path.of(root).toAbsolutePath().normalize().resolve(name);
  }

  /** The folder of the files that commands write, except the data. */
  public static Path run() {
    String run = System.getenv("WORDLE_RUN");
    return run == null ? path(".run") : Path.of(run);
  }
}
