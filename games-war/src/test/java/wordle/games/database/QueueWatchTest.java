package wordle.games.database;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Waits at a file that nobody locks, so that only the watch can end them. */
@Timeout(60)
class QueueWatchTest {

  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final QueueWatch watch = new QueueWatch(PATIENCE);
  private FileChannel file;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    file =
        FileChannel.open(
            folder.resolve("queue"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  @AfterEach
  void close() throws IOException {
    file.close();
  }

  @Test
  void waitThatTakesTooLongEndsWithTheFile() {
    Duration time = timeOfAWaitWithoutEnd();

    assertTrue(time.compareTo(PATIENCE) >= 0, time::toString);
    assertFalse(watch.end());
  }

  @Test
  void waitsThatEndInTimeLeaveTheFileOpen() {
    waitAgainAndAgainFor(PATIENCE.multipliedBy(3));

    assertTrue(file.isOpen());
  }

  /** When it looks for the first ones, the patience of the last one is not over. */
  @Test
  void eachWaitHasItsWholePatience() {
    waitAgainAndAgainFor(PATIENCE.dividedBy(2));

    Duration time = timeOfAWaitWithoutEnd();

    assertTrue(time.compareTo(PATIENCE) >= 0, time::toString);
    assertFalse(watch.end());
  }

  private void waitAgainAndAgainFor(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() - end < 0) {
      watch.begin(file);
      assertTrue(watch.end());
    }
  }

  private Duration timeOfAWaitWithoutEnd() {
    long start = System.nanoTime();
    watch.begin(file);
    while (file.isOpen()) {
      Thread.onSpinWait();
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
