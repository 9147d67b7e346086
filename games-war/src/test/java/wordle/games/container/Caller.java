package wordle.games.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import wordle.testing.container.Server;
import wordle.testing.http.Request;
import wordle.testing.http.Response;

/** A player whose requests have the verified name, as the gateway forwards them. */
record Caller(String name) {

  /** Starts a game and returns its id. */
  String start() {
    Response response = send("POST", "/games");
    assertEquals(201, response.status());
    return response.json().getString("id");
  }

  Response get(String path, String... headers) {
    return send("GET", path, headers);
  }

  Response send(String method, String path, String... headers) {
    return request(method, path, headers).send();
  }

  Response guess(String id, String word, String... headers) {
    JsonObject body = Json.createObjectBuilder().add("guess", word).build();
    return post("/games/" + id + "/guesses", body.toString(), headers);
  }

  Response post(String path, String json, String... headers) {
    return request("POST", path, headers).json(json).send();
  }

  Request request(String method, String path, String... headers) {
    return Server.request(method, path).header("Remote-User", name).headers(headers);
  }
}
