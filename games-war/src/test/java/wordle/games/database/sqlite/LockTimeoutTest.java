package wordle.games.database.sqlite;

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

/** Waits for a file that is not locked, so that only the timeout can end them. */
@Timeout(60)
class LockTimeoutTest {

  private static final Duration TIMEOUT = Duration.ofMillis(300);

  private final LockTimeout timeout = new LockTimeout(TIMEOUT);
  private FileChannel file;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    file =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  @AfterEach
  void close() throws IOException {
    file.close();
  }

  @Test
  void waitThatTimesOutEndsWithTheFile() {
    Duration time = timeOfAWaitWithoutEnd();

    assertTrue(time.compareTo(TIMEOUT) >= 0, time::toString);
    assertFalse(timeout.cancel());
  }

  @Test
  void waitsThatEndInTimeLeaveTheFileOpen() {
    waitRepeatedlyFor(TIMEOUT.multipliedBy(3));

    assertTrue(file.isOpen());
  }

  /** The check for the first waits runs before the last one times out. */
  @Test
  void eachWaitHasTheWholeTimeout() {
    waitRepeatedlyFor(TIMEOUT.dividedBy(2));

    Duration time = timeOfAWaitWithoutEnd();

    assertTrue(time.compareTo(TIMEOUT) >= 0, time::toString);
    assertFalse(timeout.cancel());
  }

  private void waitRepeatedlyFor(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() - end < 0) {
      timeout.start(file);
      assertTrue(timeout.cancel());
    }
  }

  private Duration timeOfAWaitWithoutEnd() {
    long start = System.nanoTime();
    timeout.start(file);
    while (file.isOpen()) {
      Thread.onSpinWait();
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
