package wordle.e2e.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.testing.http.Problems.assertProblem;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.e2e.documents.DocumentedCommands;
import wordle.e2e.documents.Session;
import wordle.testing.http.Account;
import wordle.testing.http.RawHttp;
import wordle.testing.http.Response;
import wordle.testing.process.PrivateMachine;
import wordle.testing.system.Ports;
import wordle.testing.system.RequestLine;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** The gateway as a site of Debian's nginx, installed as docs/operations.md says. */
@Tag("slow")
@ExtendWith(SharedSystem.class)
class SiteIT {

  private static Session root;
  private static RawHttp site;

  private final RunningSystem system;

  SiteIT(RunningSystem system) {
    this.system = system;
  }

  @BeforeAll
  static void install(RunningSystem system) {
    int port = Ports.free().gateway();
    root = Session.asRoot("site", PrivateMachine.onThisNetwork(), Map.of());
    useFreePorts(port, system.ports());
    new DocumentedCommands("docs/operations.md", root).verifySection("A system-wide nginx");
    site = RawHttp.to(URI.create("http://127.0.0.1:" + port));
  }

  @AfterAll
  static void stop() {
    if (root != null) {
      root.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wordle-vm", "tuffix-vm"})
  void pageIsBehindTheDialog(String host) {
    Account account = system.newAccount();

    Response closed = ask("GET /", host);
    Response open = ask("GET /", host, account);

    assertProblem(401, "unauthenticated", closed);
    assertEquals(
        "Basic realm=\"Wordle\", charset=\"UTF-8\"", closed.requiredHeader("WWW-Authenticate"));
    assertFalse(closed.text().contains("Hello"), closed::toString);
    assertTrue(open.expect(200).text().contains("Hello, Nginx!"), open::toString);
    assertTrue(open.text().contains(account.name()), open::toString);
  }

  @Test
  void newcomerRegistersAndPlays() {
    Account account = Account.fresh();
    String registration =
        "{\"username\": \"%s\", \"password\": \"%s\"}"
            .formatted(account.name(), account.password());

    send("POST /users", registration).expect(201);
    String id = ask("POST /games", "wordle-vm", account).expect(201).json().getString("id");
    Response guessed = send("POST /games/" + id + "/guesses", "{\"guess\": \"crane\"}", account);

    assertEquals(1, guessed.expect(200).json().getJsonArray("guesses").size());
    assertEquals(List.of("users", "games"), services(guessed));
  }

  @Test
  void refusalsAreProblemDocuments() {
    Account account = system.newAccount();

    assertProblem(404, "not-found", ask("GET /auth", "wordle-vm", account));
    assertProblem(404, "not-found", ask("GET /unknown", "wordle-vm", account));
    assertProblem(405, "method-not-allowed", ask("TRACE /games", "wordle-vm", account));
    assertProblem(413, "body-too-large", send("POST /users", " ".repeat(5000)));
    assertProblem(400, "bad-request", ask("GET /games%2fx", "wordle-vm", account));
    assertProblem(404, "no-such-game", ask("GET /games/x", "wordle-vm", account));
  }

  @Test
  void filesOfThePageAreServed() {
    assertTrue(ask("GET /register", "wordle-vm").expect(200).text().contains("<form"));
    ask("GET /assets/main.js", "wordle-vm").expect(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "example.org"})
  void otherHostIsTheDefaultSites(String host) {
    Response response = ask("GET /", host).expect(200);

    assertTrue(response.text().contains("Welcome to nginx!"), response::toString);
  }

  /** Changes the private machine's copies of the checkout and of nginx's default site. */
  private static void useFreePorts(int port, Ports instances) {
    String listen = "sed -i -E 's/^(\\s*listen .*)80\\b/\\1%d/' ".formatted(port);
    change(listen + "nginx/sites/wordle /etc/nginx/sites-available/default");
    change("sed -i 's/:5000/:%d/' nginx/servers/users.conf".formatted(instances.users(1)));
    for (int number = 1; number <= 3; number++) {
      change(
          "sed -i 's/:510%d/:%d/' nginx/servers/games.conf"
              .formatted(number - 1, instances.games(number)));
    }
  }

  private static void change(String command) {
    assertEquals(0, root.run(command).status(), command);
  }

  private List<String> services(Response response) {
    return system.log().awaitRequests(response.requiredHeader("X-Request-ID"), 2).stream()
        .map(RequestLine::process)
        .map(process -> process.replaceFirst("-.*", ""))
        .toList();
  }

  private static Response ask(String request, String host) {
    return exchange(request, host, "", "");
  }

  private static Response ask(String request, String host, Account account) {
    return exchange(request, host, authorization(account), "");
  }

  private static Response send(String request, String json) {
    return exchange(request, "wordle-vm", "", json);
  }

  private static Response send(String request, String json, Account account) {
    return exchange(request, "wordle-vm", authorization(account), json);
  }

  private static String authorization(Account account) {
    return "Authorization: " + account.basic() + "\r\n";
  }

  private static Response exchange(String request, String host, String authorization, String json) {
    int length = json.getBytes(StandardCharsets.ISO_8859_1).length;
    String type = json.isEmpty() ? "" : "Content-Type: application/json\r\n";
    String head =
        request
            + " HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n".formatted(host)
            + authorization
            + type
            + "Content-Length: %d\r\n\r\n".formatted(length);
    return site.send(head + json)
        .orElseThrow(() -> new AssertionError("No response to " + request + " at " + host));
  }
}
