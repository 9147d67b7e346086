package wordle.users.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Opens the database before the first request, or ends the process with a sentence that says what
 * to do: a server without its application would stay up and answer everything with 404.
 */
@Singleton
public class Start {

  private static final Logger LOGGER = System.getLogger(Start.class.getName());

  private final Database database;
  private final Schema schema;
  private final FilesWatch watch;
  private final String nativeLibraryFolder;

  @Inject
  Start(
      Database database,
      Schema schema,
      FilesWatch watch,
      @ConfigProperty(name = "sqlite.native.folder") String nativeLibraryFolder) {
    this.database = database;
    this.schema = schema;
    this.watch = watch;
    this.nativeLibraryFolder = nativeLibraryFolder;
  }

  void open(@Observes @Initialized(ApplicationScoped.class) Object start) {
    try {
      NativeLibrary.loadFrom(nativeLibraryFolder);
      schema.migrate();
      watch.start();
    } catch (DatabaseException | UncheckedIOException | IllegalStateException | LinkageError e) {
      end(StartFailure.of(e, database.files()));
    }
  }

  /** At once: an orderly end would wait for the start that it interrupts. */
  private static void end(StartFailure failure) {
    LOGGER.log(Level.ERROR, "Cannot start: {0}", failure.sentence());
    Runtime.getRuntime().halt(failure.status());
  }
}
