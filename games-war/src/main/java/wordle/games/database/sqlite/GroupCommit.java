package wordle.games.database.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import wordle.service.database.NotExecutedException;
import wordle.service.database.SqlTask;
import wordle.service.database.sqlite.ResultCode;
import wordle.service.database.sqlite.SqliteDatabase;

/**
 * Commits all writes together that wait at the same time. SQLite lets one connection write at a
 * time, and each commit waits for the disk. So one thread, the leader, writes for all threads that
 * wait, and the disk is waited for once (ADR 12). Waiting threads hold no connection. Safe for any
 * number of threads.
 */
final class GroupCommit {

  /** Bounds the time of a transaction. By default an instance has fewer slots. */
  private static final int MAX_GROUP_SIZE = 64;

  private final SqliteDatabase database;
  private final InterProcessLock lock;
  private final BusyRetry retry;
  private final Duration timeout;
  private final WalCheckpointer checkpointer = new WalCheckpointer();

  /** In order of arrival. Guarded by this. */
  private final Queue<PendingWrite<?>> waiting = new ArrayDeque<>();

  /** Guarded by this. */
  private boolean leaderActive;

  /**
   * Writes to a database.
   *
   * @param lock of the processes that write to it
   * @param retry while other processes write
   * @param timeout how long a write waits until a leader takes it; then it waits for the outcome
   */
  GroupCommit(SqliteDatabase database, InterProcessLock lock, BusyRetry retry, Duration timeout) {
    this.database = database;
    this.lock = lock;
    this.retry = retry;
    this.timeout = timeout;
  }

  /**
   * Runs a task in a transaction that other tasks may share, and returns when its result is on
   * disk, in the file that has the database's name.
   *
   * @throws NotExecutedException if the timeout ended before the task was run
   */
  <T> T run(SqlTask<T> task) throws SQLException {
    PendingWrite<T> write = new PendingWrite<>(task);
    if (tryLead(write) || awaitLeader(write)) {
      lead(write);
    }
    return write.outcome();
  }

  /** The number of writes that wait for a leader. */
  synchronized int waiting() {
    return waiting.size();
  }

  /** Whether there was no leader; else the write waits. */
  private synchronized boolean tryLead(PendingWrite<?> write) {
    if (leaderActive) {
      waiting.add(write);
      return false;
    }
    leaderActive = true;
    return true;
  }

  /** Whether the write became the leader; else a leader has completed it. */
  private boolean awaitLeader(PendingWrite<?> write) throws SQLException {
    if (!write.await(timeout)) {
      if (withdraw(write)) {
        throw new NotExecutedException(
            "busy", new SQLException("No leader took the write in time"));
      }
      write.await();
    }
    return write.isLeader();
  }

  private synchronized boolean withdraw(PendingWrite<?> write) {
    return waiting.remove(write);
  }

  private void lead(PendingWrite<?> first) {
    List<PendingWrite<?>> group = new ArrayList<>(List.of(first));
    try {
      commitOrFail(group);
    } finally {
      group.forEach(PendingWrite::complete);
      promoteNext();
    }
  }

  /** The oldest write that arrived meanwhile leads next. */
  private synchronized void promoteNext() {
    PendingWrite<?> next = waiting.poll();
    leaderActive = next != null;
    if (next != null) {
      next.promote();
    }
  }

  /** If one task of a group is at fault, each is committed alone, so that only this one fails. */
  private void commitOrFail(List<PendingWrite<?>> group) {
    try {
      retry.run(() -> commit(connection -> performAll(group, connection)));
      group.forEach(PendingWrite::succeed);
    } catch (SQLException | RuntimeException e) {
      if (group.size() > 1 && isOfOneTask(e)) {
        group.forEach(this::commitAloneOrFail);
      } else {
        group.forEach(write -> write.fail(e));
      }
    }
  }

  private void commitAloneOrFail(PendingWrite<?> write) {
    try {
      retry.run(() -> commit(write::perform));
      write.succeed();
    } catch (SQLException | RuntimeException e) {
      write.fail(e);
    }
  }

  private static boolean isOfOneTask(Exception failure) {
    return !(failure instanceof SQLException e) || ResultCode.of(e) == ResultCode.CONSTRAINT;
  }

  /** One attempt, which another process's lock may end with BUSY. */
  private <T> T commit(SqlTask<T> task) throws SQLException {
    try (Connection connection = database.connectToWrite()) {
      lock.acquire();
      try {
        checkpointer.beforeTransaction(connection);
        return database.runTransaction(connection, task);
      } finally {
        lock.release();
      }
    }
  }

  /** Writes that arrive before the last one is performed join the group. */
  private int performAll(List<PendingWrite<?>> group, Connection connection) throws SQLException {
    for (int i = 0; i < group.size(); i++) {
      group.get(i).perform(connection);
      if (i == group.size() - 1) {
        drainInto(group);
      }
    }
    return group.size();
  }

  private synchronized void drainInto(List<PendingWrite<?>> group) {
    while (group.size() < MAX_GROUP_SIZE && !waiting.isEmpty()) {
      group.add(waiting.remove());
    }
  }
}
