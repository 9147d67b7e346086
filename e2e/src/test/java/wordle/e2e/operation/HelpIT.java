package wordle.e2e.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wordle.testing.process.Command;
import wordle.testing.process.Command.Outcome;
import wordle.testing.process.Repository;

/** Every command has a help text and refuses unknown options. */
class HelpIT {

  @ParameterizedTest
  @MethodSource("commands")
  void helpIsTheCommentAtTheTop(Path command) throws IOException {
    for (String option : List.of("--help", "-h")) {
      Outcome outcome = run(command, option);

      assertEquals(0, outcome.status(), outcome::toString);
      assertTrue(outcome.output().startsWith(name(command)), outcome::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void unknownOptionIsRefusedInOneSentence(Path command) throws IOException {
    Outcome outcome = run(command, "--no-such-option");

    assertEquals(2, outcome.status(), outcome::toString);
    assertEquals(1, outcome.output().lines().count(), outcome::toString);
    assertTrue(outcome.output().contains(name(command)), outcome::toString);
  }

  private static Outcome run(Path command, String option) throws IOException {
    return new Command(List.of(command.toString(), option)).run();
  }

  private static String name(Path command) {
    return Repository.path("").relativize(command).toString();
  }

  static Stream<Path> commands() throws IOException {
    List<Path> inBin = executables("bin");
    assertTrue(inBin.contains(Repository.path("bin/start")), inBin::toString);
    return Stream.concat(inBin.stream(), executables("tools").stream());
  }

  private static List<Path> executables(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Repository.path(folder))) {
      return files.filter(Files::isRegularFile).filter(Files::isExecutable).sorted().toList();
    }
  }
}
