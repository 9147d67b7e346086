package wordle.games.database;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Compares the open files with their names twice a second. Each write compares them by itself;
 * reads rely on this, because a comparison would cost them as much as a quarter of the query.
 */
@Singleton
public class FilesWatch {

  private static final int MILLIS = 500;

  private final DatabaseFiles files;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(FilesWatch::daemon);

  @Inject
  FilesWatch(Database database) {
    this.files = database.files();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "database-files-watch");
    thread.setDaemon(true);
    return thread;
  }

  void start() {
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(this::look, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      files.verify();
    } catch (DatabaseMovedException e) {
      // Logged where it was found; requests are refused from now on.
    }
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }
}
