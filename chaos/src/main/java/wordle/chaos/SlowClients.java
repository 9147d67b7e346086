package wordle.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Slow clients of five kinds, in equal numbers, driven by one thread. */
final class SlowClients implements AutoCloseable {

  private static final String LONG = "a".repeat(4000);

  private final List<SlowClient> clients = new ArrayList<>();
  private final Thread thread = new Thread(this::sendByteEachSecond, "slow clients");
  private volatile boolean running = true;
  private volatile int reopened;

  /**
   * Opens all connections and starts to send.
   *
   * @param size the number of clients
   * @param credentials the header line of a registered user
   */
  SlowClients(int size, String credentials) {
    String line = "GET /" + LONG;
    String headers = "GET /games HTTP/1.1\r\nHost: localhost\r\n" + credentials + "X-Slow: ";
    String registration = text(Requests.post("/users", "", LONG));
    String start = text(Requests.post("/games", credentials, LONG));
    String reader = "GET /assets/game.css HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(100);
    for (int i = 0; i < size / 5; i++) {
      clients.add(new SlowClient(line, line.length() - LONG.length()));
      clients.add(new SlowClient(headers + LONG, headers.length()));
      clients.add(new SlowClient(registration, registration.length() - LONG.length()));
      clients.add(new SlowClient(start, start.length() - LONG.length()));
      clients.add(new SlowClient(reader, reader.length()));
    }
    clients.forEach(SlowClient::open);
    thread.start();
  }

  private static String text(byte[] request) {
    return new String(request, StandardCharsets.US_ASCII);
  }

  private void sendByteEachSecond() {
    int count = 0;
    while (running) {
      for (SlowClient client : clients) {
        if (!client.proceed()) {
          client.open();
          reopened = ++count;
        }
      }
      Waiting.pause(Duration.ofSeconds(1));
    }
  }

  @Override
  public void close() {
    running = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    clients.forEach(SlowClient::close);
  }

  /** How many connections were opened again because the gateway had closed them. */
  int reopened() {
    return reopened;
  }
}
