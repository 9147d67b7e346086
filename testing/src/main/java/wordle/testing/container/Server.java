package wordle.testing.container;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import wordle.testing.http.RawHttp;
import wordle.testing.http.Request;
import wordle.testing.http.Response;

/** The server under test, at the port that the system property {@code container.port} names. */
public final class Server {

  private static final URI ADDRESS =
      URI.create("http://127.0.0.1:" + System.getProperty("container.port"));

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private Server() {}

  /** A request to the server, to be sent by {@link Request#send}. */
  public static Request request(String method, String path) {
    return Request.of(method, ADDRESS.resolve(path));
  }

  /** Sends GET without headers. */
  public static Response get(String path) {
    return request("GET", path).send();
  }

  /**
   * Sends a request without a body as it stands, which a client library might refuse.
   *
   * @param headers whole lines
   */
  public static Response raw(String method, String target, String... headers) {
    return rawTo(ADDRESS.getAuthority(), method, target, headers);
  }

  /** The same with another {@code Host}. */
  public static Response rawTo(String host, String method, String target, String... headers) {
    List<String> lines = new ArrayList<>(List.of(method + " " + target + " HTTP/1.1"));
    lines.add("Host: " + host);
    lines.addAll(Arrays.asList(headers));
    lines.add("Connection: close");
    return RawHttp.to(ADDRESS, TIMEOUT)
        .send(String.join("\r\n", lines) + "\r\n\r\n")
        .orElseThrow(() -> new AssertionError("No response to " + lines));
  }
}
