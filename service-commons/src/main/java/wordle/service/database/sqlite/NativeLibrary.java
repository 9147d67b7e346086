package wordle.service.database.sqlite;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The folder from which the driver loads SQLite's native library. Its default is the folder for
 * temporary files, which may be mounted without the right to execute.
 */
public final class NativeLibrary {

  /** The driver's name for it. */
  static final String FOLDER = "org.sqlite.tmpdir";

  /** Writes stack traces where the library cannot be loaded. Held, so that its level is kept. */
  private static final Logger DRIVER = Logger.getLogger("org.sqlite.SQLiteJDBCLoader");

  private NativeLibrary() {}

  /**
   * Sets this folder, unless the JVM's flags name another one. Has to be called before the driver
   * is used.
   */
  public static void loadFrom(String folder) {
    DRIVER.setLevel(Level.OFF); // StartFailures has one sentence for it
    if (System.getProperty(FOLDER) == null) {
      System.setProperty(FOLDER, folder);
    }
  }

  static String folder() {
    return System.getProperty(FOLDER, System.getProperty("java.io.tmpdir"));
  }
}
