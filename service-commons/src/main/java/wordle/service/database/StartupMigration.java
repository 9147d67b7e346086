package wordle.service.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Migrates the database before the first request. If that fails, it ends the process with a
 * sentence that says what to do, because a server whose application does not start would answer
 * every request with 404.
 */
@Singleton
public class StartupMigration {

  private static final Logger LOGGER = System.getLogger(StartupMigration.class.getName());

  private final Database database;

  @Inject
  StartupMigration(Database database) {
    this.database = database;
  }

  void migrate(@Observes @Initialized(ApplicationScoped.class) Object start) {
    try {
      database.migrate();
    } catch (DatabaseException | UncheckedIOException | IllegalStateException | LinkageError e) {
      end(database.startFailure(e));
    }
  }

  /** Halts, because an orderly exit would wait for the startup that it interrupts. */
  private static void end(StartFailure failure) {
    LOGGER.log(Level.ERROR, "Cannot start: {0}", failure.sentence());
    Runtime.getRuntime().halt(failure.status());
  }
}
