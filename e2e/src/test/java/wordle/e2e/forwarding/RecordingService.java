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

/** A fake instance that records the requests it gets. */
final class RecordingService implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile Reply reply;

  /** Sets the reply to all further requests. */
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

  /** The requests for a path so far, oldest first. */
  List<Received> received(String path) {
    return received.stream().filter(one -> one.target().startsWith(path)).toList();
  }

  /** All requests so far, oldest first. */
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

  /** How to handle a request. */
  interface Reply {

    /** Closes the connection without a response. */
    Reply NOTHING = HttpExchange::close;

    void to(HttpExchange exchange) throws IOException;

    /** A response with a body and headers. */
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
   * A received request.
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
