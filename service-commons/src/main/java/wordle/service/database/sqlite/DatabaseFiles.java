package wordle.service.database.sqlite;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import wordle.service.Service;

/**
 * The database file, its write-ahead log and the log's index, as this process has them open. An
 * open file outlives its name: after the name was removed or given to another file, writes are lost
 * when the process ends. So the device and inode of each open file are compared with those of its
 * name (ADR 22).
 *
 * <p>A file that was missing and is back under its name is accepted again. A replaced file is not,
 * because connections to either file may be open by then. Safe for any number of threads.
 */
public final class DatabaseFiles {

  private static final Logger LOGGER = System.getLogger(DatabaseFiles.class.getName());

  /** SQLite's names for the database itself, its write-ahead log, and the log's index. */
  private static final List<String> SUFFIXES = List.of("", "-wal", "-shm");

  private final Path folder;
  private final Path database;

  /** The files to compare: none before the first {@link #recordIdentities}. */
  private volatile List<OpenFile> opened = List.of();

  /** The first difference that was found; null while there is none. */
  private final AtomicReference<@Nullable Difference> difference = new AtomicReference<>();

  /** The files of the service's database in this folder. */
  public static DatabaseFiles of(Service service, Path folder) {
    return new DatabaseFiles(folder, service.name() + ".db");
  }

  /** The files of the database with this name in this folder. */
  public DatabaseFiles(Path folder, String name) {
    this.folder = folder;
    this.database = folder.resolve(name);
  }

  /**
   * A file that is open.
   *
   * @param identity its device and inode
   */
  private record OpenFile(Path name, Object identity) {

    String toText() {
      return name.getFileName() + " " + identity;
    }
  }

  /** A name that leads to no file, or to another file than the open one. */
  private record Difference(Path name, boolean isReplaced) {

    DatabaseMovedException exception() {
      return new DatabaseMovedException(name + (isReplaced ? " was replaced" : " is missing"));
    }
  }

  /** The name of the database file. */
  public Path database() {
    return database;
  }

  /** The folder of all of them. */
  Path folder() {
    return folder;
  }

  /** A file beside the database, whose name continues the database's. */
  public Path beside(String suffix) {
    return folder.resolve(database.getFileName() + suffix);
  }

  /**
   * Records which files the names lead to. Has to be called before the first connection is opened,
   * and again after it has opened all files: a file that was recorded before has to be the same.
   *
   * @throws DatabaseMovedException if it is not
   */
  void recordIdentities() throws DatabaseMovedException {
    verify();
    List<OpenFile> found = new ArrayList<>();
    for (String suffix : SUFFIXES) {
      Object identity = identityOf(beside(suffix));
      if (identity != null) {
        found.add(new OpenFile(beside(suffix), identity));
      }
    }
    if (!found.containsAll(opened)) {
      throw new DatabaseMovedException(database + " was replaced while it was opened");
    }
    opened = List.copyOf(found);
  }

  /** The recorded files without the index, which each start creates, for the next start. */
  LastStart recorded() {
    return new LastStart(
        opened.stream()
            .filter(file -> !file.name.equals(beside("-shm")))
            .map(OpenFile::toText)
            .toList());
  }

  /** The name, device and inode of the file with this suffix. */
  String describe(String suffix) {
    return beside(suffix).getFileName() + " " + identityOf(beside(suffix));
  }

  /**
   * Compares each name with its open file, at the cost of one system call a file.
   *
   * @throws DatabaseMovedException if they differ
   */
  public void verify() throws DatabaseMovedException {
    for (OpenFile file : opened) {
      Object identity = identityOf(file.name);
      if (!file.identity.equals(identity)) {
        reportDifference(new Difference(file.name, identity != null));
      }
    }
    clearMissing();
    requireUnmoved();
  }

  /**
   * Compares each name with its open file after a commit. If they differ, the outcome of the commit
   * is unknown: the write is lost unless the same file gets its name back.
   *
   * @throws SQLException that is not transient, if they differ
   */
  void verifyAfterCommit() throws SQLException {
    try {
      verify();
    } catch (DatabaseMovedException e) {
      throw new SQLException("The database was moved during the commit: " + e.getMessage(), e);
    }
  }

  /**
   * The result of the last comparison, at the cost of a volatile read.
   *
   * @throws DatabaseMovedException if a name and its open file differed
   */
  public void requireUnmoved() throws DatabaseMovedException {
    Difference found = difference.get();
    if (found != null) {
      throw found.exception();
    }
  }

  /** Logs a difference once. */
  private void reportDifference(Difference found) throws DatabaseMovedException {
    Difference known = difference.get();
    if ((known == null || (found.isReplaced && !known.isReplaced))
        && difference.compareAndSet(known, found)) {
      LOGGER.log(Level.ERROR, found.isReplaced ? replaced(found.name) : missing(found.name));
    }
    throw found.exception();
  }

  /** After a comparison without a difference, a file that was missing is back. */
  private void clearMissing() {
    Difference known = difference.get();
    if (known != null && !known.isReplaced && difference.compareAndSet(known, null)) {
      LOGGER.log(Level.WARNING, "{0} is back. Requests are answered again.", known.name);
    }
  }

  private static String missing(Path name) {
    return name
        + " is missing. Requests get 503 until the same file is back under this name. If it was"
        + " deleted, its contents can be copied from /proc/%d/fd as long as this process runs."
            .formatted(ProcessHandle.current().pid())
        + " Otherwise stop the system and restore a backup with bin/restore.";
  }

  private static String replaced(Path name) {
    return name
        + " was replaced. Process %d has the former file open, and answers requests with 503. Stop"
            .formatted(ProcessHandle.current().pid())
        + " the system and start it again to use the file that has the name now.";
  }

  /** Null if there is no file. A file system without inodes shows only whether there is one. */
  private static @Nullable Object identityOf(Path name) {
    try {
      Object key = Files.readAttributes(name, BasicFileAttributes.class).fileKey();
      return key == null ? name : key;
    } catch (IOException e) {
      return null;
    }
  }
}
