package wordle.games.database;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The processes that wait to write to one database, each until the kernel wakes it: SQLite's own
 * lock has to be asked for again and again, and who asks at the right moment goes first
 * (docs/adr/0016-processes-queue-to-write.md). It is a courtesy, and SQLite's lock what keeps the
 * data whole: who has waited in vain, or cannot use the file of the queue, goes on without, and
 * does not queue in the second after. For one thread at a time, and for one of these in a process:
 * what the kernel locks, it locks for all of it.
 */
final class ProcessQueue {

  private static final Logger LOGGER = System.getLogger(ProcessQueue.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Path file;
  private final QueueWatch watch;
  private @Nullable FileChannel channel;
  private boolean told;

  /** Until when nobody queues, by the clock of {@link System#nanoTime}. */
  private long pauseEnd = System.nanoTime();

  /**
   * A queue at this file, which is created when somebody enters.
   *
   * @param patience after which one goes on without a turn
   */
  ProcessQueue(Path file, Duration patience) {
    this.file = file;
    this.watch = new QueueWatch(patience);
  }

  /** What is done in turn. */
  @FunctionalInterface
  interface Work<T> {

    /** Does it. */
    T run() throws SQLException;
  }

  /** Does the work while no other process that queues does any, or after patience. */
  <T> T inTurn(Work<T> work) throws SQLException {
    FileLock turn = awaitTurn();
    try {
      return work.run();
    } finally {
      end(turn);
    }
  }

  /** Null where one goes on without. */
  private @Nullable FileLock awaitTurn() {
    if (System.nanoTime() - pauseEnd < 0) {
      return null;
    }
    try {
      FileChannel queue = open();
      FileLock turn = queue.tryLock();
      return turn == null ? awaitIn(queue) : turn;
    } catch (OverlappingFileLockException e) {
      return null;
    } catch (IOException e) {
      pause();
      return null;
    }
  }

  private FileChannel open() throws IOException {
    if (channel != null && channel.isOpen()) {
      return channel;
    }
    try {
      channel =
          FileChannel.open(
              file,
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
              OwnerOnly.fileAt(file));
      return channel;
    } catch (IOException e) {
      tellOnce(e);
      throw e;
    }
  }

  private void tellOnce(IOException reason) {
    if (!told) {
      told = true;
      LOGGER.log(
          Level.WARNING,
          "Processes do not queue to write, which may be slower: {0}",
          reason.toString());
    }
  }

  /**
   * The kernel waits without a limit, unless the file is closed meanwhile.
   *
   * @throws IOException where it was, or the thread is interrupted
   */
  private FileLock awaitIn(FileChannel queue) throws IOException {
    FileLock turn;
    boolean inTime;
    try {
      watch.begin(queue);
      turn = queue.lock();
    } finally {
      inTime = watch.end();
    }
    if (!inTime) {
      throw new IOException("The turn came as patience ended");
    }
    return turn;
  }

  /** Waits for whoever is closing it, too: a lock that came later would go with that. */
  private void pause() {
    pauseEnd = System.nanoTime() + PAUSE.toNanos();
    if (channel != null) {
      QueueWatch.close(channel);
    }
  }

  private void end(@Nullable FileLock turn) {
    try {
      if (turn != null) {
        turn.release();
      }
    } catch (IOException e) {
      pause(); // which gives the turn back in any case
    }
  }
}
