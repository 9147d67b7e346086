package wordle.testing.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A client of one address, with credentials or without. Safe for use by threads. */
public final class Client {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** One for all, so that tests do not each leave threads and connections behind. */
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final URI address;
  private final Optional<Account> account;

  private Client(URI address, Optional<Account> account) {
    this.address = address;
    this.account = account;
  }

  /** A client without credentials. */
  public static Client of(URI address) {
    return new Client(address, Optional.empty());
  }

  /** The same client with these credentials. */
  public Client as(Account other) {
    return new Client(address, Optional.of(other));
  }

  /**
   * Sends GET.
   *
   * @param headers names and values in turn
   */
  public Answer get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  /** Sends POST with this text as {@code application/json}. */
  public Answer post(String path, String json, String... headers) {
    return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** Sends POST with a body of any kind. */
  public Answer post(String path, String mediaType, byte[] body, String... headers) {
    String[] withType = Arrays.copyOf(headers, headers.length + 2);
    withType[headers.length] = "Content-Type";
    withType[headers.length + 1] = mediaType;
    return send("POST", path, BodyPublishers.ofByteArray(body), withType);
  }

  /** Sends PUT with this text as {@code application/json}. */
  public Answer put(String path, String json) {
    return send("PUT", path, BodyPublishers.ofString(json), "Content-Type", "application/json");
  }

  /** Sends a request without a body. */
  public Answer send(String method, String path, String... headers) {
    return send(method, path, BodyPublishers.noBody(), headers);
  }

  /** Registers the account, which is what it takes to use it. */
  public Answer register(Account newcomer) {
    JsonObject body =
        Json.createObjectBuilder()
            .add("username", newcomer.name())
            .add("password", newcomer.password())
            .build();
    return post("/users", body.toString());
  }

  /** Changes the password of the account that this client has. */
  public Answer changePassword(String password) {
    JsonObject body = Json.createObjectBuilder().add("password", password).build();
    return put("/users/me/password", body.toString());
  }

  /** Guesses a word in a game. */
  public Answer guess(String gameId, String word, String... headers) {
    JsonObject body = Json.createObjectBuilder().add("guess", word).build();
    return post("/games/" + gameId + "/guesses", body.toString(), headers);
  }

  /** Starts a game, and returns it. */
  public JsonObject startGame() {
    return send("POST", "/games").expect(201).json();
  }

  private Answer send(String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path)).timeout(TIMEOUT).method(method, body);
    account.ifPresent(known -> request.header("Authorization", known.basic()));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  private static Answer send(HttpRequest request) {
    try {
      return answer(HTTP.send(request, BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException("No answer to " + request, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for " + request, e);
    }
  }

  private static Answer answer(HttpResponse<byte[]> response) {
    Map<String, List<String>> headers = new TreeMap<>();
    response
        .headers()
        .map()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    return new Answer(response.statusCode(), headers, response.body());
  }
}
