package wordle.chaos;

import java.io.IOException;

/** Requests that {@code tools/fuzz} generates from the OpenAPI documents. */
final class FuzzScenario {

  private FuzzScenario() {}

  static void run(int seconds) throws IOException, InterruptedException {
    String command = Settings.root().resolve("tools/fuzz").toString();
    int status =
        new ProcessBuilder(command, Integer.toString(seconds)).inheritIO().start().waitFor();
    Check.that("every reply is one that the documents describe", status == 0);
  }
}
