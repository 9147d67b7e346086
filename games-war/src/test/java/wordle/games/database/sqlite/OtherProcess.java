package wordle.games.database.sqlite;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import wordle.games.OtherJvm;

/** Another process, which holds a file lock until {@link #release} or {@link #kill}. */
final class OtherProcess implements AutoCloseable {

  private static final int TAKEN = 1;

  private final Process process;

  /** Takes the lock, which has to be free. */
  OtherProcess(Path file) throws IOException {
    process = OtherJvm.start(OtherProcess.class, file);
    assertTrue(process.getInputStream().read() == '+', "The lock is free");
  }

  public static void main(String... arguments) throws IOException {
    try (FileChannel file =
        FileChannel.open(
            Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (file.tryLock() == null) {
        System.exit(TAKEN);
      }
      System.out.print('+');
      System.out.flush();
      System.in.read();
    }
  }

  void release() throws IOException {
    process.getOutputStream().close();
  }

  void kill() {
    process.destroyForcibly();
  }

  void awaitEnd() throws InterruptedException {
    assertTrue(process.waitFor(10, TimeUnit.SECONDS), "It has ended");
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
