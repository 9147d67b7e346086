package wordle.e2e.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wordle.testing.process.Command;
import wordle.testing.process.Command.Outcome;
import wordle.testing.process.Repository;

/** Arguments that {@code bin/restore} refuses before it reads the backup. */
class RestoreTest {

  @Test
  void databaseInUseIsFoundThroughALinkAndByANameWithBrackets(@TempDir Path folder)
      throws IOException {
    Path data = Files.createDirectory(folder.resolve("data [1]"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), data);
    Path backup = Files.createFile(folder.resolve("backup"));

    try (InputStream use = Files.newInputStream(Files.createFile(data.resolve("users.db")))) {
      Outcome outcome =
          new Command(List.of(Repository.path("bin/restore").toString(), backup.toString()))
              .with("WORDLE_DATA", link.toString())
              .run();

      assertEquals(1, outcome.status(), outcome::output);
      assertTrue(outcome.output().contains("A system runs on " + link), outcome::output);
      assertEquals(0, use.available());
    }
  }
}
