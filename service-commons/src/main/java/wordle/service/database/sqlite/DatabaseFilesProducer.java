package wordle.service.database.sqlite;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import wordle.service.Service;

/** Names the files of the service's database for CDI, before the driver is used. */
@Singleton
public class DatabaseFilesProducer {

  @Produces
  @Singleton
  DatabaseFiles files(
      Service service,
      @ConfigProperty(name = "WORDLE_DATA") String folder,
      @ConfigProperty(name = "sqlite.native.folder") String nativeLibraryFolder) {
    NativeLibrary.loadFrom(nativeLibraryFolder);
    return DatabaseFiles.of(service, Path.of(folder));
  }
}
