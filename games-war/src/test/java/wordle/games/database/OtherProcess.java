package wordle.games.database;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import wordle.games.OtherJvm;

/** Another process, which has the turn of a queue until it is told to let go, or killed. */
final class OtherProcess implements AutoCloseable {

  private static final int TAKEN = 1;

  private final Process process;

  /** Takes the turn, which has to be free. */
  OtherProcess(Path queue) throws IOException {
    process = OtherJvm.start(OtherProcess.class, queue);
    assertTrue(process.getInputStream().read() == '+', "The turn is free");
  }

  public static void main(String... arguments) throws IOException {
    try (FileChannel queue =
        FileChannel.open(
            Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (queue.tryLock() == null) {
        System.exit(TAKEN);
      }
      System.out.print('+');
      System.out.flush();
      System.in.read();
    }
  }

  void letGo() throws IOException {
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
