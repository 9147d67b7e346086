package wordle.games.container;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A request to the server under test. */
final class Request {

  static final int PORT = Integer.getInteger("container.port");

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String method;
  private final HttpRequest.Builder builder;
  private HttpRequest.BodyPublisher body = BodyPublishers.noBody();

  Request(String method, String path) {
    this.method = method;
    this.builder =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path))
            .timeout(Duration.ofSeconds(30));
  }

  Request header(String name, String value) {
    builder.header(name, value);
    return this;
  }

  /** Names and values by turns. */
  Request headers(String... headers) {
    if (headers.length > 0) {
      builder.headers(headers);
    }
    return this;
  }

  Request json(String text) {
    return header("Content-Type", "application/json")
        .content(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A body without a media type, unless a header names one. */
  Request content(byte[] bytes) {
    body = BodyPublishers.ofByteArray(bytes);
    return this;
  }

  /** A body whose length is not said beforehand. */
  Request chunked(byte[] bytes) {
    body = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(bytes));
    return this;
  }

  Answer send() {
    try {
      return Answer.of(CLIENT.send(builder.method(method, body).build(), BodyHandlers.ofString()));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(method + " got no answer", e);
    }
  }
}
