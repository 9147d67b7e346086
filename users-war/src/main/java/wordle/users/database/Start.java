package wordle.users.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Opens the database before the first request, or ends the process with a sentence that says what
 * to do: a server without its application would stay up and answer everything with 404.
 */
@Singleton
public class Start {

  /** To try again is of no use until a person has helped (EX_CONFIG of sysexits.h). */
  static final int REFUSED = 78;

  /** It may do later, when there is room or time (EX_TEMPFAIL of sysexits.h). */
  static final int UNAVAILABLE = 75;

  private static final Logger LOGGER = System.getLogger(Start.class.getName());

  private final Schema schema;

  @Inject
  Start(Schema schema) {
    this.schema = schema;
  }

  void open(@Observes @Initialized(ApplicationScoped.class) Object start) {
    try {
      schema.migrate();
    } catch (DatabaseUnavailableException e) {
      end(UNAVAILABLE, e.getMessage() + ": make room on the disk, or end who holds the database.");
    } catch (DatabaseException e) {
      end(
          REFUSED,
          e.getMessage()
              + ": users.db is damaged, no database, or another program's. Move it away, or put a copy"
              + " in its place with bin/restore.");
    } catch (UncheckedIOException | IllegalStateException e) {
      end(REFUSED, e.getMessage() + ".");
    }
  }

  /** At once: an orderly end would wait for the start that it interrupts. */
  private static void end(int status, String sentence) {
    LOGGER.log(Level.ERROR, "Cannot start: {0}", sentence);
    Runtime.getRuntime().halt(status);
  }
}
