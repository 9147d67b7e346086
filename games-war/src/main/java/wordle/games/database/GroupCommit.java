package wordle.games.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes of a process, of which all that wait are committed together. SQLite lets one connection
 * write at a time, and a commit waits for the disk: so whoever has the turn writes for everyone who
 * waits for it, and the disk is waited for once (docs/adr/0012-writes-that-wait-share-a-commit.md).
 * Who waits holds no connection that a read could use. Safe for any number of threads.
 */
final class GroupCommit {

  /** More than an instance is given requests at once; it bounds how long one transaction takes. */
  private static final int MOST_TOGETHER = 64;

  /** A row that a rule of the schema refuses (https://www.sqlite.org/rescode.html#constraint). */
  private static final int CONSTRAINT = 19;

  private final DataSource dataSource;
  private final BusyPatience busy;
  private final Duration patience;
  private final Semaphore turn = new Semaphore(1, true);
  private final Queue<Write<?>> waiting = new ConcurrentLinkedQueue<>();

  /**
   * Writes to this data source, which gives its connections in autocommit.
   *
   * @param busy with writes of other processes
   * @param patience how long a write waits for those of this process
   */
  GroupCommit(DataSource dataSource, BusyPatience busy, Duration patience) {
    this.dataSource = dataSource;
    this.busy = busy;
    this.patience = patience;
  }

  /** What is written; it may be done again where it was undone. */
  @FunctionalInterface
  interface Work<T> {

    /** Writes it, in a transaction that others end. */
    T write(Connection connection) throws SQLException;
  }

  /**
   * Does the work, and returns when it is on disk.
   *
   * @throws SQLTransientException where its turn did not come and nothing was begun
   */
  <T> T run(Work<T> work) throws SQLException {
    Write<T> write = new Write<>(work);
    waiting.add(write);
    if (turnComes()) {
      writeAll(write);
    } else if (waiting.remove(write)) {
      throw new SQLTransientException("Other writes took too long");
    }
    return write.outcome();
  }

  /** How many wait for what is being written. */
  int waiting() {
    return waiting.size();
  }

  private boolean turnComes() {
    try {
      return turn.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** In this turn, until the write has been done, by this thread or, before, by another. */
  private void writeAll(Write<?> write) {
    try {
      while (!write.isDone()) {
        commitWaiting();
      }
    } finally {
      turn.release();
    }
  }

  private void commitWaiting() {
    List<Write<?>> group = new ArrayList<>();
    for (Write<?> next = waiting.poll(); next != null; next = waiting.poll()) {
      group.add(next);
      if (group.size() == MOST_TOGETHER) {
        break;
      }
    }
    commitOrFail(group);
  }

  /** What one of them did wrong fails that one alone; what keeps any from being written, all. */
  private void commitOrFail(List<Write<?>> group) {
    try {
      busy.run(() -> commit(group));
      group.forEach(Write::succeed);
    } catch (SQLException e) {
      if (group.size() > 1 && DatabaseException.primaryCode(e) == CONSTRAINT) {
        group.forEach(write -> commitOrFail(List.of(write)));
      } else {
        group.forEach(write -> write.fail(e));
      }
    } finally {
      group.forEach(Write::endUnfinished);
    }
  }

  private int commit(List<Write<?>> group) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return LocalTransaction.on(connection, () -> performAll(group, connection));
    }
  }

  private static int performAll(List<Write<?>> group, Connection connection) throws SQLException {
    for (Write<?> write : group) {
      write.perform(connection);
    }
    return group.size();
  }

  /** One write, and what became of it. */
  private static final class Write<T> {

    private final Work<T> work;
    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    private @Nullable T result;

    Write(Work<T> work) {
      this.work = work;
    }

    void perform(Connection connection) throws SQLException {
      result = work.write(connection);
    }

    void succeed() {
      outcome.complete(result);
    }

    void fail(Exception reason) {
      outcome.completeExceptionally(reason);
    }

    boolean isDone() {
      return outcome.isDone();
    }

    /** A fault of this program's; nobody shall wait for it for ever. */
    void endUnfinished() {
      if (!isDone()) {
        fail(new IllegalStateException("A write was left unfinished"));
      }
    }

    /** Waits for whoever does it. */
    T outcome() throws SQLException {
      try {
        return outcome.join();
      } catch (CompletionException e) {
        if (e.getCause() instanceof SQLException failure) {
          throw failure;
        }
        throw e;
      }
    }
  }
}
