package wordle.games.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The processes that wait to write to one database, each until the kernel wakes it: SQLite's own
 * lock has to be asked for again and again, and who asks at the right moment goes first
 * (docs/adr/0016-processes-queue-to-write.md). It is a courtesy, and SQLite's lock what keeps the
 * data whole: where the file of the queue cannot be used, one goes on without. For one thread at a
 * time; where several of these in one process have the same file, only one of them queues.
 */
final class ProcessQueue {

  private final Path file;
  private @Nullable FileChannel channel;

  /** A queue at this file, which is created when somebody enters. */
  ProcessQueue(Path file) {
    this.file = file;
  }

  /** What is done in turn. */
  @FunctionalInterface
  interface Work<T> {

    /** Does it. */
    T run() throws SQLException;
  }

  /**
   * Does the work while no other process does any.
   *
   * @throws SQLException with SQLite's code for it where others took longer than this
   */
  <T> T inTurn(Duration patience, Work<T> work) throws SQLException {
    FileLock turn = awaitTurn(patience);
    try {
      return work.run();
    } finally {
      end(turn);
    }
  }

  /** Null where there is no queue to wait in. */
  private @Nullable FileLock awaitTurn(Duration patience) throws SQLException {
    try {
      FileChannel queue = open();
      FileLock turn = queue.tryLock();
      return turn == null ? awaitFor(patience, queue) : turn;
    } catch (ClosedByInterruptException e) {
      return null;
    } catch (AsynchronousCloseException e) {
      throw new SQLException("Another process keeps its turn to write", null, BusyPatience.BUSY, e);
    } catch (IOException | OverlappingFileLockException e) {
      return null;
    }
  }

  private FileChannel open() throws IOException {
    if (channel == null || !channel.isOpen()) {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
    return channel;
  }

  /** The kernel waits without a limit, unless the file is closed meanwhile. */
  private static FileLock awaitFor(Duration patience, FileChannel queue) throws IOException {
    CompletableFuture<Boolean> came = new CompletableFuture<>();
    came.orTimeout(patience.toNanos(), TimeUnit.NANOSECONDS).exceptionally(late -> close(queue));
    try {
      return queue.lock();
    } finally {
      came.complete(true);
    }
  }

  private static boolean close(FileChannel queue) {
    try {
      queue.close();
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(@Nullable FileLock turn) {
    try {
      if (turn != null) {
        turn.release();
      }
    } catch (IOException e) {
      // Closed as it came: the turn went with it.
    }
  }
}
