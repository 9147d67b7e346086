package wordle.e2e.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.http.Response;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** The documents describe all responses, and describe no others. */
@ExtendWith(SharedSystem.class)
class DescriptionGatewayIT {

  private static final List<String> SERVICES = Description.SERVICES;
  private static final String TOO_LARGE = "\"%s\"".formatted("x".repeat(5000));
  private static final String TOO_LONG = "x".repeat(9000);

  /** Clients cannot cause these. Other tests do, by outages and floods. */
  private static final Set<Integer> OF_OUTAGES = Set.of(429, 500, 502, 503, 504);

  /** References to other origins. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?i)(?:src|href)=[\"']?(https?:)?//|url\\([\"']?(https?:)?//|@import");

  private final Client anyone;
  private final Account account;
  private final Client player;
  private final Set<String> seen = new TreeSet<>();

  DescriptionGatewayIT(RunningSystem system) {
    anyone = system.client();
    account = system.newAccount();
    player = system.client(account);
  }

  @ParameterizedTest
  @FieldSource("SERVICES")
  void servedDocumentIsTheCheckedInOne(String service) {
    JsonObject checkedIn = Description.of(service).root();
    String path = "/openapi/" + service;

    assertEquals(checkedIn, anyone.get(path, "Accept", "application/json").expect(200).json());
    assertEquals(checkedIn, Description.parse(anyone.get(path).expect(200).text()));
  }

  @ParameterizedTest
  @FieldSource("SERVICES")
  void userInterfaceLoadsNothingFromElsewhere(String service) {
    Response page = anyone.get("/openapi/" + service + "/ui/").expect(200);

    assertFalse(ELSEWHERE.matcher(page.text()).find(), page::toString);
    assertTrue(
        page.all("Content-Security-Policy").stream()
            .anyMatch(policy -> policy.startsWith("default-src 'none'")),
        page::toString);
  }

  @Test
  void registrationIsAnsweredAsDescribed() {
    String good = "{\"username\": \"%s\", \"password\": \"correct horse\"}";
    Account newcomer = Account.fresh();
    Call call = new Call("users", "post", "/users");

    call.check(201, anyone.register(newcomer));
    call.check(400, anyone.post("/users", "{"));
    call.check(403, anyone.post("/users", "{}", "Origin", "null"));
    call.check(405, anyone.get("/users"));
    call.check(409, anyone.post("/users", good.formatted(newcomer.name())));
    call.check(413, anyone.post("/users", TOO_LARGE));
    call.check(415, anyone.post("/users", "text/plain", new byte[] {'{', '}'}));
    call.check(422, anyone.post("/users", "{}"));
    checkTooLong(call, anyone, "POST", "/users");

    call.checkNothingElseIsDescribed();
  }

  @Test
  void startOfAGameIsAnsweredAsDescribed() {
    Call call = new Call("games", "post", "/games");

    call.check(201, player.send("POST", "/games"));
    call.check(400, player.post("/games", "[]"));
    call.check(401, anyone.send("POST", "/games"));
    call.check(403, player.send("POST", "/games", "Origin", "null"));
    call.check(405, player.send("PUT", "/games"));
    call.check(413, player.post("/games", TOO_LARGE));
    call.check(415, player.post("/games", "text/plain", new byte[] {'{', '}'}));
    call.check(422, player.post("/games", "{\"puzzle\": \"weekly\"}"));
    checkDaily(call);
    checkTooLong(call, player, "POST", "/games");

    call.checkNothingElseIsDescribed();
  }

  private void checkDaily(Call call) {
    String daily = "{\"puzzle\": \"daily\"}";
    call.check(201, player.post("/games", daily));
    call.check(200, player.post("/games", daily));
    player.send("DELETE", "/games").expect(204);
    call.check(409, player.post("/games", daily));
  }

  @Test
  void listOfGamesIsAnsweredAsDescribed() {
    Call call = new Call("games", "get", "/games");
    player.startGame();
    player.startGame();

    call.check(200, player.get("/games?limit=1"));
    call.check(400, player.get("/games?limit=0"));
    call.check(401, anyone.get("/games"));
    call.check(405, player.send("PUT", "/games"));
    checkTooLong(call, player, "GET", "/games");

    call.checkNothingElseIsDescribed();
  }

  @Test
  void gameIsAnsweredAsDescribed() {
    Call call = new Call("games", "get", "/games/{id}");
    String path = "/games/" + player.startGame().getString("id");

    call.check(200, player.get(path));
    call.check(304, player.get(path, "If-None-Match", "*"));
    call.check(401, anyone.get(path));
    call.check(404, player.get("/games/none"));
    call.check(405, player.send("DELETE", path));
    call.check(412, player.get(path, "If-Match", "\"none\""));
  }

  @Test
  void guessIsAnsweredAsDescribed() {
    Call call = new Call("games", "post", "/games/{id}/guesses");
    String id = player.startGame().getString("id");
    String path = "/games/" + id + "/guesses";

    call.check(422, player.guess(id, "xyzzy"));
    call.check(412, player.guess(id, "crane", "If-Match", "\"none\""));
    call.check(400, player.post(path, "{\"guess\": 5}"));
    call.check(401, anyone.guess(id, "crane"));
    call.check(403, player.guess(id, "crane", "Origin", "null"));
    call.check(404, player.guess("none", "crane"));
    call.check(405, player.get(path));
    call.check(413, player.post(path, TOO_LARGE));
    call.check(415, player.post(path, "text/plain", new byte[] {'{', '}'}));
    Response last = lose(id, call);

    assertTrue(last.json().containsKey("solution"), last::toString);
    call.check(409, player.guess(id, "crane"));
  }

  /** Requests that nginx refuses before authentication. */
  private static void checkTooLong(Call call, Client client, String method, String path) {
    call.check(414, client.send(method, path + "?x=" + TOO_LONG));
    call.check(494, client.send(method, path, "X-Long", TOO_LONG));
  }

  /** A word that is not the solution. */
  private Response lose(String id, Call call) {
    Response response = player.guess(id, "crane");
    while (response.json().getString("status").equals("in-progress")) {
      call.check(200, response);
      response = player.guess(id, "crane");
    }
    call.check(200, response);
    return response;
  }

  /** An operation with the responses seen so far. */
  private final class Call {

    private final Description document;
    private final JsonObject operation;

    Call(String service, String method, String path) {
      document = Description.of(service);
      operation = document.operation(method, path);
    }

    /** Fails unless the document describes this status with such a response. */
    void check(int status, Response response) {
      JsonObject described = document.response(operation, response.expect(status).status());
      described
          .getJsonObject("headers")
          .forEach((name, header) -> checkHeader(name, header.asJsonObject(), response));
      if (described.containsKey("content")) {
        checkContent(described.getJsonObject("content"), response);
      } else {
        assertEquals("", response.text());
      }
    }

    /** Fails if the document describes a kind of problem that no request got. */
    void checkNothingElseIsDescribed() {
      Set<String> described =
          operation.getJsonObject("responses").keySet().stream()
              .map(Integer::valueOf)
              .filter(status -> status >= 400 && !OF_OUTAGES.contains(status))
              .flatMap(status -> kinds(document.response(operation, status)))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(described, seen);
    }

    private void checkHeader(String name, JsonObject header, Response response) {
      String text = response.requiredHeader(name);
      JsonObject schema = document.resolved(header).getJsonObject("schema");
      boolean isNumber = schema.getString("type", "").equals("integer");
      JsonValue value = isNumber ? Json.createValue(Long.parseLong(text)) : Json.createValue(text);
      assertEquals(List.of(), Schema.violations(document, schema, value), name);
    }

    private void checkContent(JsonObject content, Response response) {
      JsonObject body = content.getJsonObject(response.requiredHeader("Content-Type"));
      assertEquals(
          List.of(), Schema.violations(document, body.getJsonObject("schema"), response.json()));
      if (response.status() >= 400) {
        String kind = response.json().getString("type");
        assertTrue(kinds(body).anyMatch(kind::equals), () -> kind + " is no example of " + body);
        seen.add(kind);
      }
    }

    /** The kinds of problems that the examples of a response, or of its content, name. */
    private Stream<String> kinds(JsonObject part) {
      return new Description(part)
          .objects()
          .map(object -> object.get("type"))
          .filter(JsonString.class::isInstance)
          .map(type -> ((JsonString) type).getString())
          .filter(type -> type.startsWith("/problems/"));
    }
  }
}
