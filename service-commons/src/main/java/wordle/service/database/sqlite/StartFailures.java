package wordle.service.database.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import wordle.service.database.DatabaseException;
import wordle.service.database.StartFailure;

/** The sentences for a start that failed on SQLite. */
final class StartFailures {

  /** Result codes of a file system without shared memory or without locks, by their prefix. */
  private static final List<String> MISSING_ABILITIES =
      List.of(
          "IOERR_SHMOPEN",
          "IOERR_SHMMAP",
          "IOERR_SHMLOCK",
          "IOERR_MMAP",
          "IOERR_LOCK",
          "IOERR_RDLOCK",
          "IOERR_UNLOCK",
          "IOERR_CHECKRESERVEDLOCK");

  private StartFailures() {}

  /** Describes a failure of a start with these files. */
  static StartFailure of(Throwable failure, DatabaseFiles files) {
    if (isOfNativeLibrary(failure)) {
      return StartFailure.refused(nativeLibrary());
    }
    return failure instanceof DatabaseException e && e.getCause() instanceof SQLException cause
        ? ofDatabase(e, cause, files)
        : StartFailure.refused(failure.getMessage() + ".");
  }

  /** The driver's own exception class is in the server's library, which this class cannot see. */
  private static boolean isOfNativeLibrary(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof UnsatisfiedLinkError
                    || cause.getClass().getName().endsWith("NativeLibraryNotFoundException"));
  }

  private static String nativeLibrary() {
    return "SQLite's native library cannot be loaded from "
        + NativeLibrary.folder()
        + ". The folder may be missing, full, unwritable, or on a file system without the right to"
        + " execute (noexec). Name another folder by the JVM's flag -D"
        + NativeLibrary.FOLDER
        + "=FOLDER, such as in JVM_ARGS. The databases are intact.";
  }

  private static StartFailure ofDatabase(
      DatabaseException failure, SQLException cause, DatabaseFiles files) {
    String file = files.database().toString();
    String folder = files.folder().toString();
    String message = failure.getMessage() + " (" + cause.getMessage() + "). ";
    return switch (ResultCode.of(cause)) {
      case 1 ->
          StartFailure.refused(
              message + file + " is another program's. Name another folder in WORDLE_DATA.");
      case 3, 8, 23 ->
          StartFailure.refused(
              message + "Give the user that runs the servers the right to write in " + folder);
      case 5, 6, 15 ->
          StartFailure.unavailable(message + "Another process holds " + file + ": end it.");
      case 10 -> ofDisk(message, folder);
      case 11, 26 ->
          StartFailure.refused(
              message
                  + files.database().getFileName()
                  + " is damaged, no database, or another program's. Move it away, or put a copy in"
                  + " its place with bin/restore.");
      case 13 -> StartFailure.unavailable(message + "Make room on the disk of " + folder + ".");
      case 14 ->
          StartFailure.unavailable(
              message + "Make sure that " + file + " is a file that the servers may write.");
      default ->
          StartFailure.unavailable(
              message + "Look for errors of " + folder + "'s disk in the kernel's log.");
    };
  }

  private static StartFailure ofDisk(String message, String folder) {
    if (MISSING_ABILITIES.stream().anyMatch(name -> message.contains("[SQLITE_" + name + "]"))) {
      return StartFailure.refused(
          message
              + "The file system of "
              + folder
              + " cannot do what SQLite needs (shared memory, locks). Name a folder on a local disk"
              + " in WORDLE_DATA.");
    }
    return StartFailure.unavailable(
        message
            + "The disk of "
            + folder
            + " may be full or failing: make room, or see the kernel's log.");
  }
}
