package wordle.service.database.sqlite;

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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The database's folder, before SQLite opens the database. SQLite would create a database that is
 * missing, and would apply the log of another database to one that was replaced.
 */
final class DataFolder {

  private static final Logger LOGGER = System.getLogger(DataFolder.class.getName());

  /** The files of a database, besides the database itself. */
  private static final List<String> SUFFIXES = List.of("-wal", "-shm", "-queue", ".lock");

  /** The files that both services and {@code bin/restore} write here. */
  private static final Pattern OWN_NAME =
      Pattern.compile(
          "[a-z]+\\.db(-wal|-shm|-queue|\\.lock)?|before-restore-.*|\\.wordle-copy\\..*");

  private final DatabaseFiles files;
  private final Path folder;

  DataFolder(DatabaseFiles files) {
    this.files = files;
    this.folder = files.folder();
  }

  /** Opens the file whose lock orders instances that start together. */
  FileChannel openLockFile() throws IOException {
    // createDirectories of Java 17 fails on a link to a folder.
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, OwnerOnly.folderAt(folder));
    }
    return FileChannel.open(
        files.beside(".lock"),
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
        OwnerOnly.fileAt(folder));
  }

  /**
   * Makes sure that SQLite may open the database, and creates an empty one at the first start.
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

  /** SQLite would open it read-only, and fail only at the first write. */
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
      LOGGER.log(Level.WARNING, "Removed the access of other users to {0}", restricted);
    }
  }

  /** A folder that holds other files keeps its permissions. */
  private boolean holdsNothingElse() throws IOException {
    try (Stream<Path> content = Files.list(folder)) {
      return content
          .map(path -> path.getFileName().toString())
          .allMatch(name -> OWN_NAME.matcher(name).matches());
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
