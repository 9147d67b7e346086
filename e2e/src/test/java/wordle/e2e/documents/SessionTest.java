package wordle.e2e.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wordle.testing.process.Waiting;

class SessionTest {

  private final Session session;

  SessionTest(@TempDir Path folder) {
    session = new Session("session test", folder, Map.of("GREETING", "hello"));
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void outputIsReadWithAndWithoutAnEndOfItsLastLine() {
    assertEquals(new Result(0, List.of("a", "b")), session.run("printf 'a\\nb\\n'"));
    assertEquals(new Result(0, List.of("a", "b")), session.run("printf 'a\\nb'"));
    assertEquals(new Result(0, List.of()), session.run("true"));
  }

  @Test
  void statusAndStandardErrorAreSeen() {
    assertEquals(new Result(3, List.of("no")), session.run("echo no >&2; (exit 3)"));
  }

  @Test
  void commandThatEndsTheShellIsNamed() {
    AssertionError error =
        assertThrows(AssertionError.class, () -> session.run("echo goodbye; exit 3"));

    assertTrue(error.getMessage().startsWith("The shell ended in 'echo goodbye; exit 3'"));
    assertTrue(error.getMessage().endsWith("goodbye"), error::getMessage);
  }

  @Test
  void variablesStay() {
    session.run("name=Ada");

    assertEquals(List.of("hello Ada"), session.run("echo $GREETING $name").written());
  }

  @Test
  void commandCannotReadTheNextOnes() {
    assertEquals(new Result(0, List.of()), session.run("cat"));
  }

  @Test
  void jobIsKilledWithWhatItHasStarted() {
    session.run("bash -c 'sleep 60; true' & echo $!");
    ProcessHandle job =
        ProcessHandle.of(Long.parseLong(session.run("jobs -p").written().get(0))).orElseThrow();
    Waiting.until(
        Duration.ofSeconds(10), () -> job.children().findAny().isPresent(), () -> "a child");
    ProcessHandle child = job.children().findAny().orElseThrow();

    session.run("kill %1; wait");

    Waiting.until(Duration.ofSeconds(10), () -> !child.isAlive(), () -> "the end of the child");
    assertTrue(!job.isAlive());
  }
}
