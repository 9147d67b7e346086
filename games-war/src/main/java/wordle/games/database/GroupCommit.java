package wordle.games.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

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

  private final Database database;
  private final ProcessQueue queue;
  private final BusyPatience busy;
  private final Duration patience;
  private final LogRestart logRestart = new LogRestart();

  /** In the order in which they came. Guarded by this. */
  private final Queue<PendingWrite<?>> waiting = new ArrayDeque<>();

  /** Whether somebody has the turn. Guarded by this. */
  private boolean taken;

  /**
   * Writes to this database.
   *
   * @param queue of the processes that write to it
   * @param busy with writes of other processes
   * @param patience how long a write waits for those of this process
   */
  GroupCommit(Database database, ProcessQueue queue, BusyPatience busy, Duration patience) {
    this.database = database;
    this.queue = queue;
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
   * Does the work, and returns when it is on disk, in the file that has the database's name.
   *
   * @throws SQLTransientException where its turn did not come and nothing was begun
   */
  <T> T run(Work<T> work) throws SQLException {
    PendingWrite<T> write = new PendingWrite<>(work);
    if (takeTurn(write) || awaitTurn(write)) {
      writeWithAllThatWait(write);
    }
    return write.outcome();
  }

  /** How many wait for what is being written. */
  synchronized int waiting() {
    return waiting.size();
  }

  /** Whether the turn was free; else the write waits. */
  private synchronized boolean takeTurn(PendingWrite<?> write) {
    if (taken) {
      waiting.add(write);
      return false;
    }
    taken = true;
    return true;
  }

  /** Whether the turn came, or, before, another thread wrote it. */
  private boolean awaitTurn(PendingWrite<?> write) throws SQLTransientException {
    if (!write.isTold(patience)) {
      if (withdraw(write)) {
        throw new SQLTransientException("Other writes took too long");
      }
      write.awaitWord();
    }
    return write.hasTurn();
  }

  private synchronized boolean withdraw(PendingWrite<?> write) {
    return waiting.remove(write);
  }

  private void writeWithAllThatWait(PendingWrite<?> first) {
    List<PendingWrite<?>> group = new ArrayList<>(List.of(first));
    try {
      commitOrFail(group);
    } finally {
      group.forEach(PendingWrite::tell);
      passTurnOn();
    }
  }

  /** To who came first of those that came meanwhile. Those that were written need no turn. */
  private synchronized void passTurnOn() {
    PendingWrite<?> next = waiting.poll();
    taken = next != null;
    if (next != null) {
      next.giveTurn();
    }
  }

  /** What one of them did wrong fails that one alone; what keeps any from being written, all. */
  private void commitOrFail(List<PendingWrite<?>> group) {
    try {
      commit(connection -> performAll(group, connection));
      group.forEach(PendingWrite::succeed);
    } catch (SQLException | RuntimeException e) {
      if (group.size() > 1 && isOfOneAlone(e)) {
        group.forEach(this::commitAloneOrFail);
      } else {
        group.forEach(write -> write.fail(e));
      }
    }
  }

  private void commitAloneOrFail(PendingWrite<?> write) {
    try {
      commit(write::perform);
      write.succeed();
    } catch (SQLException | RuntimeException e) {
      write.fail(e);
    }
  }

  private static boolean isOfOneAlone(Exception failure) {
    return !(failure instanceof SQLException e) || DatabaseException.primaryCode(e) == CONSTRAINT;
  }

  private <T> void commit(Work<T> work) throws SQLException {
    busy.run(
        () -> {
          try (Connection connection = database.connectToWrite()) {
            return queue.inTurn(() -> commitOn(connection, work));
          }
        });
  }

  private <T> T commitOn(Connection connection, Work<T> work) throws SQLException {
    logRestart.beforeTurn(connection);
    T result = LocalTransaction.on(connection, () -> writeOn(connection, work));
    database.files().verify();
    return result;
  }

  /** Also compared before the commit: a refused write should not be found in a file put back. */
  private <T> T writeOn(Connection connection, Work<T> work) throws SQLException {
    T result = work.write(connection);
    database.files().verify();
    return result;
  }

  /** Who comes before the last one is written, or while another process has the lock, joins. */
  private int performAll(List<PendingWrite<?>> group, Connection connection) throws SQLException {
    for (int i = 0; i < group.size(); i++) {
      group.get(i).perform(connection);
      if (i == group.size() - 1) {
        joinWaiting(group);
      }
    }
    return group.size();
  }

  private synchronized void joinWaiting(List<PendingWrite<?>> group) {
    while (group.size() < MOST_TOGETHER && !waiting.isEmpty()) {
      group.add(waiting.remove());
    }
  }
}
