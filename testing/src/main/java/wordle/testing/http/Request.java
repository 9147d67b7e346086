package wordle.testing.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request that follows the protocol; {@link RawHttp} sends others. Not safe for use by threads.
 */
public final class Request {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** One for all, so that tests do not each leave threads and connections behind. */
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final String method;
  private final HttpRequest.Builder builder;
  private BodyPublisher body = BodyPublishers.noBody();

  private Request(String method, URI target) {
    this.method = method;
    this.builder = HttpRequest.newBuilder(target).timeout(TIMEOUT);
  }

  /** A request without headers and without a body. */
  public static Request of(String method, URI target) {
    return new Request(method, target);
  }

  /** Adds a header. */
  public Request header(String name, String value) {
    builder.header(name, value);
    return this;
  }

  /**
   * Adds headers.
   *
   * @param headers names and values, alternately
   */
  public Request headers(String... headers) {
    if (headers.length > 0) {
      builder.headers(headers);
    }
    return this;
  }

  /** Sets this text as the body, with the type {@code application/json}. */
  public Request json(String text) {
    return header("Content-Type", "application/json")
        .content(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sets the body, without a media type. */
  public Request content(byte[] bytes) {
    body = BodyPublishers.ofByteArray(bytes);
    return this;
  }

  /** Sets a body that is sent in chunks, without a length. */
  public Request chunked(byte[] bytes) {
    body = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(bytes));
    return this;
  }

  /**
   * Sends the request.
   *
   * @throws UncheckedIOException if there is no response
   */
  public Response send() {
    HttpRequest request = builder.method(method, body).build();
    try {
      return received(HTTP.send(request, BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException("No response to " + request, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for " + request, e);
    }
  }

  private static Response received(HttpResponse<byte[]> response) {
    Map<String, List<String>> headers = new TreeMap<>();
    response
        .headers()
        .map()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    return new Response(response.statusCode(), headers, response.body());
  }
}
