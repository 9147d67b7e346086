package wordle.testing.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Optional;

/** A client of one address, with credentials or without. Safe for use by threads. */
public final class Client {

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
   * @param headers names and values, alternately
   */
  public Response get(String path, String... headers) {
    return send("GET", path, headers);
  }

  /** Sends POST with this text as {@code application/json}. */
  public Response post(String path, String json, String... headers) {
    return request("POST", path, headers).json(json).send();
  }

  /** Sends POST with a body of any kind. */
  public Response post(String path, String mediaType, byte[] body, String... headers) {
    return request("POST", path, headers).header("Content-Type", mediaType).content(body).send();
  }

  /** Sends PUT with this text as {@code application/json}. */
  public Response put(String path, String json) {
    return request("PUT", path).json(json).send();
  }

  /** Sends a request without a body. */
  public Response send(String method, String path, String... headers) {
    return request(method, path, headers).send();
  }

  /** Registers the account, which is what it takes to use it. */
  public Response register(Account newcomer) {
    JsonObject body =
        Json.createObjectBuilder()
            .add("username", newcomer.name())
            .add("password", newcomer.password())
            .build();
    return post("/users", body.toString());
  }

  /** Changes the password of the account that this client has. */
  public Response changePassword(String password) {
    JsonObject body = Json.createObjectBuilder().add("password", password).build();
    return put("/users/me/password", body.toString());
  }

  /** Guesses a word in a game. */
  public Response guess(String gameId, String word, String... headers) {
    JsonObject body = Json.createObjectBuilder().add("guess", word).build();
    return post("/games/" + gameId + "/guesses", body.toString(), headers);
  }

  /** Starts a game, and returns it. */
  public JsonObject startGame() {
    return send("POST", "/games").expect(201).json();
  }

  private Request request(String method, String path, String... headers) {
    Request request = Request.of(method, address.resolve(path));
    account.ifPresent(known -> request.header("Authorization", known.basic()));
    return request.headers(headers);
  }
}
