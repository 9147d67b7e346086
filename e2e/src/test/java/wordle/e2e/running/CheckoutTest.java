package wordle.e2e.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wordle.testing.process.Command;
import wordle.testing.process.Command.Outcome;
import wordle.testing.process.Repository;

/** A clone has the same bytes whatever the git configuration of line ends is. */
class CheckoutTest {

  /** The names and hashes of all files, as stored by git and in the folder. */
  private static final String STORED = "git ls-files -s -z | tr '\\t' ' ' | cut -z -d' ' -f2";

  private static final String CHECKED_OUT =
      "git ls-files -z | xargs -0 git hash-object --no-filters | tr '\\n' '\\0'";

  @Test
  void cloneForWindowsHasTheBytesThatGitStores(@TempDir Path folder) throws IOException {
    String repository = Repository.path("").toString();
    assumeTrue(
        run("git", "-C", repository, "rev-parse", "HEAD").status() == 0,
        "The folder under test is no repository of git");
    Path clone = folder.resolve("clone");

    expectSuccess(
        run("git", "-c", "core.autocrlf=true", "clone", "-q", repository, clone.toString()));

    assertEquals(inFolder(clone, STORED), inFolder(clone, CHECKED_OUT));
  }

  private static String inFolder(Path folder, String script) throws IOException {
    return expectSuccess(run("bash", "-c", "cd \"$1\" && " + script, "bash", folder.toString()));
  }

  private static Outcome run(String... command) throws IOException {
    return new Command(List.of(command)).run();
  }

  private static String expectSuccess(Outcome outcome) {
    assertEquals(0, outcome.status(), outcome::output);
    return outcome.output();
  }
}
