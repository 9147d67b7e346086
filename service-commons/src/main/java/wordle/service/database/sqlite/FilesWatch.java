package wordle.service.database.sqlite;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Compares the open files with their names twice a second. Writes compare them by themselves. Reads
 * rely on this thread, because a comparison would add a quarter to the cost of a query.
 */
@Singleton
public class FilesWatch {

  private static final int MILLIS = 500;

  /** Observers without a priority have 2500. */
  private static final int AFTER_MIGRATION = 3000;

  private final DatabaseFiles files;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(FilesWatch::daemon);

  @Inject
  FilesWatch(DatabaseFiles files) {
    this.files = files;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "database-files-watch");
    thread.setDaemon(true);
    return thread;
  }

  /** After the migration, which notes the files. */
  void start(
      @Observes @Initialized(ApplicationScoped.class) @Priority(AFTER_MIGRATION) Object event) {
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(this::verify, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
  }

  private void verify() {
    try {
      files.verify();
    } catch (DatabaseMovedException e) {
      // DatabaseFiles has logged it, and rejects requests from now on.
    }
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }
}
