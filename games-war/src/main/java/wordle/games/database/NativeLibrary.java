package wordle.games.database;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The folder from which the driver loads SQLite's native library. By itself it takes the folder for
 * temporary files, which may be mounted without the right to execute.
 */
final class NativeLibrary {

  /** The driver's name for it. */
  static final String FOLDER = "org.sqlite.tmpdir";

  /** Writes stack traces where the library cannot be loaded. Held, so that its level is kept. */
  private static final Logger DRIVER = Logger.getLogger("org.sqlite.SQLiteJDBCLoader");

  private NativeLibrary() {}

  /**
   * Names this folder, unless a person has named another one. Call it before the driver is used.
   */
  static void loadFrom(String folder) {
    DRIVER.setLevel(Level.OFF); // StartFailure says it in one sentence
    if (System.getProperty(FOLDER) == null) {
      System.setProperty(FOLDER, folder);
    }
  }

  static String folder() {
    return System.getProperty(FOLDER, System.getProperty("java.io.tmpdir"));
  }
}
