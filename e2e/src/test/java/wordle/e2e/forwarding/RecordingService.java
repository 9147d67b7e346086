package wordle.e2e.forwarding;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Listens in the place of an instance, and keeps what arrives. */
final class RecordingService implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile Reply reply;

  /** Answers with this until told otherwise. */
  RecordingService(int port, Reply reply) {
    this.reply = reply;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("Port " + port + " cannot be listened on", e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  void answerWith(Reply other) {
    reply = other;
  }

  /** What came for a path so far, the oldest first. */
  List<Received> received(String path) {
    return received.stream().filter(one -> one.target().startsWith(path)).toList();
  }

  /** All that came so far, the oldest first. */
  List<Received> received() {
    return List.copyOf(received);
  }

  void forget() {
    received.clear();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, List<String>> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    received.add(
        new Received(
            exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
    reply.to(exchange);
  }

  /** How to answer, or not to. */
  interface Reply {

    /** Closes the connection in place of an answer. */
    Reply NOTHING = HttpExchange::close;

    void to(HttpExchange exchange) throws IOException;

    /** An answer with a body and headers, names and values in turn. */
    static Reply of(int status, String body, String... headers) {
      return exchange -> {
        for (int i = 0; i < headers.length; i += 2) {
          exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
      };
    }
  }

  /**
   * A request as it arrived.
   *
   * @param method the method
   * @param target the path with its query, as sent
   * @param headers values by name; the names in lower case
   * @param body the body
   */
  record Received(String method, String target, Map<String, List<String>> headers, String body) {

    List<String> all(String name) {
      return headers.getOrDefault(name, List.of());
    }
  }
}
