package wordle.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** All of the slow ones, as many of each kind, by one thread. */
final class Crowd implements AutoCloseable {

  private static final String LONG = "a".repeat(4000);

  private final List<Slow> members = new ArrayList<>();
  private final Thread thread = new Thread(this::sendByteEachSecond);
  private volatile boolean going = true;
  private volatile int reopened;

  /**
   * Opened, and under way, when this returns.
   *
   * @param credentials the header line of somebody who is verified
   */
  Crowd(int size, String credentials) {
    String line = "GET /" + LONG;
    String headers = "GET /games HTTP/1.1\r\nHost: localhost\r\n" + credentials + "X-Slow: ";
    String registration = text(Requests.post("/users", "", LONG));
    String start = text(Requests.post("/games", credentials, LONG));
    String reader = "GET /assets/game.css HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(100);
    for (int i = 0; i < size / 5; i++) {
      members.add(new Slow(line, line.length() - LONG.length()));
      members.add(new Slow(headers + LONG, headers.length()));
      members.add(new Slow(registration, registration.length() - LONG.length()));
      members.add(new Slow(start, start.length() - LONG.length()));
      members.add(new Slow(reader, reader.length()));
    }
    members.forEach(Slow::open);
    thread.start();
  }

  private static String text(byte[] request) {
    return new String(request, StandardCharsets.US_ASCII);
  }

  private void sendByteEachSecond() {
    while (going) {
      for (Slow member : members) {
        if (!member.goOn()) {
          reopened++;
          member.open();
        }
      }
      Waiting.pause(Duration.ofSeconds(1));
    }
  }

  @Override
  public void close() {
    going = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    members.forEach(Slow::close);
  }

  /** How often one that the gateway had cut off came again. */
  int reopened() {
    return reopened;
  }
}
