package wordle.games.database.sqlite;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wordle.service.database.sqlite.OwnerOnly;

/**
 * A fair lock between the processes that write to one database. SQLite's own lock has to be polled,
 * so it is not fair; the kernel wakes the processes that wait for a file lock in their order (ADR
 * 16).
 *
 * <p>The file lock only improves fairness; SQLite's own lock protects the data. On timeout, or if
 * the lock file cannot be opened, the caller proceeds without the lock and skips it for one second.
 * Not thread-safe; use one instance per process, because the kernel holds file locks per process.
 */
final class InterProcessLock {

  private static final Logger LOGGER = System.getLogger(InterProcessLock.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Path file;
  private final LockTimeout timeout;
  private @Nullable FileChannel channel;
  private @Nullable FileLock held;
  private boolean logged;

  /** The lock is skipped until this time, by {@link System#nanoTime}. */
  private long pauseEnd = System.nanoTime();

  /**
   * A lock on a file, which the first {@link #acquire} creates.
   *
   * @param timeout after which a caller proceeds without the lock
   */
  InterProcessLock(Path file, Duration timeout) {
    this.file = file;
    this.timeout = new LockTimeout(timeout);
  }

  /** Waits for the lock at most for the timeout. The caller proceeds in any case. */
  void acquire() {
    if (System.nanoTime() - pauseEnd < 0) {
      return;
    }
    try {
      FileChannel opened = open();
      held = opened.tryLock();
      if (held == null) {
        held = await(opened);
      }
    } catch (OverlappingFileLockException e) {
      // Another instance of this class in this process has the lock.
    } catch (IOException e) {
      pause();
    }
  }

  /** Releases the lock if it is held. */
  void release() {
    try {
      if (held != null) {
        held.release();
      }
    } catch (IOException e) {
      pause(); // Closing the file releases the lock.
    } finally {
      held = null;
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
      logOnce(e);
      throw e;
    }
  }

  private void logOnce(IOException reason) {
    if (!logged) {
      logged = true;
      LOGGER.log(
          Level.WARNING,
          "Processes write without the lock between them, which may be slower: {0}",
          reason.toString());
    }
  }

  /**
   * The kernel waits without a limit, unless the file is closed meanwhile.
   *
   * @throws IOException if the timeout closed it, or the thread was interrupted
   */
  private FileLock await(FileChannel opened) throws IOException {
    FileLock lock;
    boolean inTime;
    try {
      timeout.start(opened);
      lock = opened.lock();
    } finally {
      inTime = timeout.cancel();
    }
    if (!inTime) {
      throw new IOException("The lock was granted as the timeout ended");
    }
    return lock;
  }

  /**
   * Closes the file. If the timeout closes it at the same time, this waits for it. Otherwise that
   * close would release a lock acquired later.
   */
  private void pause() {
    pauseEnd = System.nanoTime() + PAUSE.toNanos();
    if (channel != null) {
      LockTimeout.close(channel);
    }
  }
}
