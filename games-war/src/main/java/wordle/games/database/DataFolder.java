package wordle.games.database;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder of the database, before SQLite opens it. SQLite would create a database that is
 * missing, and play the log of another database into one that was replaced.
 */
final class DataFolder {

  private static final Logger LOGGER = System.getLogger(DataFolder.class.getName());

  /** The files of a database, besides the database itself. */
  private static final List<String> SUFFIXES = List.of("-wal", "-shm", "-queue", ".lock");

  /** How the names begin of what both services and {@code bin/restore} write here. */
  private static final List<String> OWN_NAMES =
      List.of("users.db", "games.db", "before-restore-", ".wordle-copy.");

  private final DatabaseFiles files;
  private final Path folder;

  DataFolder(DatabaseFiles files) {
    this.files = files;
    this.folder = files.folder();
  }

  /** Opens the file at which instances wait that start together. */
  FileChannel openLockFile() throws IOException {
    // A link to a folder is one too, which createDirectories of Java 17 denies.
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, OwnerOnly.folderAt(folder));
    }
    return FileChannel.open(
        files.beside(".lock"),
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
        OwnerOnly.fileAt(folder));
  }

  /**
   * Sees to a database that SQLite may open: an empty one, if there never was one.
   *
   * @throws IllegalStateException with the reason why this database must not be opened
   */
  void prepare(LastStart last) throws IOException {
    if (Files.exists(files.database())) {
      refuseReadOnly();
      refuseLogOfAnother(last);
    } else {
      refuseLost(last);
      Files.createFile(files.database(), OwnerOnly.fileAt(folder));
    }
    restrict();
  }

  /** SQLite would open it for reading alone, and fail only at the first write. */
  private void refuseReadOnly() throws IOException {
    if (!Files.isWritable(files.database())) {
      throw new IOException(files.database() + " is read-only");
    }
  }

  private void refuseLogOfAnother(LastStart last) throws IOException {
    Path log = files.beside("-wal");
    if (Files.exists(log)
        && Files.size(log) > 0
        && last.openedWithAnotherDatabase(files.describe("-wal"), files.describe(""))) {
      throw new IllegalStateException(
          files.database()
              + " was replaced, and "
              + log.getFileName()
              + " belongs to the former file: together they would be a damaged database. Put the"
              + " former file back, or move "
              + log.getFileName()
              + " and "
              + files.beside("-shm").getFileName()
              + " to another folder, as bin/restore does");
    }
  }

  private void refuseLost(LastStart last) {
    if (last.hadDatabase()
        || Files.exists(files.beside("-wal"))
        || Files.exists(files.beside("-queue"))) {
      throw new IllegalStateException(
          files.database()
              + " is missing, but was there at an earlier start. Put it back, or restore a backup"
              + " with bin/restore. To begin without data, remove every file whose name begins with "
              + files.database().getFileName());
    }
  }

  private void restrict() throws IOException {
    List<Path> restricted = new ArrayList<>();
    if (holdsNothingElse()) {
      restrict(folder, restricted);
    }
    restrict(files.database(), restricted);
    for (String suffix : SUFFIXES) {
      restrict(files.beside(suffix), restricted);
    }
    if (!restricted.isEmpty()) {
      LOGGER.log(Level.WARNING, "Other users had access, which was taken away: {0}", restricted);
    }
  }

  /** Somebody else's folder keeps its permissions. */
  private boolean holdsNothingElse() throws IOException {
    try (Stream<Path> content = Files.list(folder)) {
      return content
          .map(path -> path.getFileName().toString())
          .allMatch(name -> OWN_NAMES.stream().anyMatch(name::startsWith));
    }
  }

  private static void restrict(Path path, List<Path> restricted) {
    try {
      if (Files.exists(path) && OwnerOnly.restrict(path)) {
        restricted.add(path);
      }
    } catch (IOException e) {
      LOGGER.log(
          Level.WARNING,
          "Other users have access to {0}, which belongs to another user: its owner has to run chmod"
              + " go= on it.",
          path);
    }
  }
}
