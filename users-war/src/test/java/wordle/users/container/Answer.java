package wordle.users.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the server answered. */
record Answer(int status, Map<String, List<String>> headers, String text) {

  static Answer of(HttpResponse<String> response) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(response.headers().map());
    return new Answer(response.statusCode(), headers, response.body());
  }

  /** The only value of a header; empty where there is none. */
  String header(String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    assertTrue(values.size() <= 1, () -> name + " stands more than once: " + values);
    return values.isEmpty() ? "" : values.get(0);
  }

  JsonObject json() {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  Answer assertStatus(int expectedStatus) {
    assertEquals(expectedStatus, status, text);
    return this;
  }

  /** The one refusal for all that are not verified, with exactly one challenge. */
  Answer assertUnauthenticated() {
    assertProblem(401, "unauthenticated");
    assertEquals("Basic realm=\"Wordle\", charset=\"UTF-8\"", header("WWW-Authenticate"));
    assertEquals("no-store", header("Cache-Control"));
    return this;
  }

  /** A problem of this status and kind, as every problem has to be. */
  Answer assertProblem(int expectedStatus, String kind) {
    assertEquals(expectedStatus, status, text);
    assertEquals("application/problem+json", header("Content-Type"));
    JsonObject problem = json();
    assertEquals("/problems/" + kind, problem.getString("type"));
    assertEquals(expectedStatus, problem.getInt("status"));
    assertFalse(problem.getString("title").isBlank());
    assertTrue(problem.getString("detail").endsWith("."), text);
    assertFalse(header("X-Request-ID").isEmpty());
    assertFalse(text.contains("wordle.") || text.contains("java"), text);
    return this;
  }
}
