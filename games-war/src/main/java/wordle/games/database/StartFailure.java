package wordle.games.database;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why a server cannot start, and how its process ends.
 *
 * @param status the exit status
 * @param sentence the cause, and what a person can do
 */
record StartFailure(int status, String sentence) {

  /** Another try is of no use until a person has helped (EX_CONFIG of sysexits.h). */
  static final int REFUSED = 78;

  /** A later try may succeed (EX_TEMPFAIL of sysexits.h). */
  static final int UNAVAILABLE = 75;

  /** How the names begin of what a file system lacks that has no shared memory or no locks. */
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

  /** The failure that this is, of the start with these files. */
  static StartFailure of(Throwable failure, DatabaseFiles files) {
    if (isOfNativeLibrary(failure)) {
      return new StartFailure(REFUSED, nativeLibrary());
    }
    return failure instanceof DatabaseException e && e.getCause() instanceof SQLException cause
        ? ofDatabase(e, cause, files)
        : new StartFailure(REFUSED, failure.getMessage() + ".");
  }

  /** The driver's class for it is unknown here: its library is the server's, not the archive's. */
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
        + "=FOLDER, such as in JVM_ARGS. The databases are not to blame.";
  }

  private static StartFailure ofDatabase(
      DatabaseException failure, SQLException cause, DatabaseFiles files) {
    String file = files.database().toString();
    String folder = files.folder().toString();
    String message = failure.getMessage() + " (" + cause.getMessage() + "). ";
    return switch (DatabaseException.primaryCode(cause)) {
      case 1 ->
          refused(message + file + " is another program's. Name another folder in WORDLE_DATA.");
      case 3, 8, 23 ->
          refused(message + "Give the user that runs the servers the right to write in " + folder);
      case 5, 6, 15 -> unavailable(message + "Another process holds " + file + ": end it.");
      case 10 -> ofDisk(message, folder);
      case 11, 26 ->
          refused(
              message
                  + files.database().getFileName()
                  + " is damaged, no database, or another program's. Move it away, or put a copy in"
                  + " its place with bin/restore.");
      case 13 -> unavailable(message + "Make room on the disk of " + folder + ".");
      case 14 ->
          unavailable(message + "See that " + file + " is a file, which the servers may write.");
      default -> unavailable(message + "See what is said of " + folder + " in the kernel's log.");
    };
  }

  private static StartFailure ofDisk(String message, String folder) {
    if (MISSING_ABILITIES.stream().anyMatch(name -> message.contains("[SQLITE_" + name + "]"))) {
      return refused(
          message
              + "The file system of "
              + folder
              + " cannot do what SQLite needs (shared memory, locks). Name a folder on a local disk"
              + " in WORDLE_DATA.");
    }
    return unavailable(
        message
            + "The disk of "
            + folder
            + " may be full or failing: make room, or see the kernel's log.");
  }

  private static StartFailure refused(String sentence) {
    return new StartFailure(REFUSED, sentence);
  }

  private static StartFailure unavailable(String sentence) {
    return new StartFailure(UNAVAILABLE, sentence);
  }
}
