package wordle.games.database.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BusyRetryTest {

  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration SHORT = Duration.ofMillis(50);

  private int runs;

  @Test
  void busyAttemptIsRetried() throws SQLException {
    assertEquals(3, new BusyRetry(LONG).run(() -> busyUntil(3)));
  }

  /** SQLITE_BUSY_SNAPSHOT: the low byte says that it is one of the kind. */
  @Test
  void extendedCodesAreBusyToo() throws SQLException {
    assertEquals(2, new BusyRetry(LONG).run(() -> failUntil(2, 517)));
  }

  @Test
  void otherFailuresAreNotRetried() {
    assertThrows(SQLException.class, () -> new BusyRetry(LONG).run(() -> failUntil(2, 13)));
    assertEquals(1, runs);
  }

  @Test
  void retriesEndAfterTheTimeout() {
    assertThrows(
        SQLException.class, () -> new BusyRetry(SHORT).run(() -> busyUntil(Integer.MAX_VALUE)));
    assertTrue(runs > 1, () -> runs + " runs");
  }

  @Test
  void attemptsAfterATimeoutAreNotRetried() {
    BusyRetry retry = new BusyRetry(SHORT);
    assertThrows(SQLException.class, () -> retry.run(() -> busyUntil(Integer.MAX_VALUE)));
    int before = runs;

    assertThrows(SQLException.class, () -> retry.run(() -> busyUntil(Integer.MAX_VALUE)));

    assertEquals(before + 1, runs);
  }

  private int busyUntil(int run) throws SQLException {
    return failUntil(run, 5);
  }

  private int failUntil(int run, int code) throws SQLException {
    if (++runs < run) {
      throw new SQLException("rejected", null, code);
    }
    return runs;
  }
}
