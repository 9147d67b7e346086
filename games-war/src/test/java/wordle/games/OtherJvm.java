package wordle.games;

import java.io.IOException;
import java.nio.file.Path;

/** A second process of the same Java, with the classes of the tests. */
public final class OtherJvm {

  private OtherJvm() {}

  /**
   * Runs a class; what it writes is read from the process, its errors go where those of the test
   * go.
   */
  public static Process start(Class<?> main, Path argument) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            main.getName(),
            argument.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
