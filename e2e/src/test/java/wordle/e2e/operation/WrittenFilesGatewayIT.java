package wordle.e2e.operation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.testing.http.Problems.assertHasRequestId;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.http.RawHttp;
import wordle.testing.system.GamesDatabase;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/**
 * All files that a system writes besides its databases, after secrets and forged lines were sent in
 * every part of a request, to the gateway and to each instance port.
 */
@ExtendWith(SharedSystem.class)
@Tag("slow")
class WrittenFilesGatewayIT {

  /** Not in any word list, so that a match is no coincidence. */
  private static final String SOLUTION = "qxzjv";

  private static final String SECRET = "hushhush-never-written";

  private static final String FORGED = "GET /forged 200 0ms somebody forged";

  /** The prefix that Goreman adds, with the colour of the process. */
  private static final Pattern PREFIX =
      Pattern.compile("^\\e\\[[0-9;]*m\\d\\d:\\d\\d:\\d\\d +\\S+ +\\| \\e\\[[0-9;]*m");

  /** Control characters, and the line separators and direction marks of Unicode. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}\\u2028\\u2029\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069&&[^\\t\\r]]");

  /** Control characters as Latin-1 and as UTF-8: escape, backspace, CSI, next line, U+2028. */
  private static final List<String> UNWELCOME =
      List.of(
          "\u001b[2J",
          "\b",
          "\u009b2J",
          "\u0085",
          utf8("\u009b2J"),
          utf8("\u0085"),
          utf8("\u2028"));

  private final RunningSystem system;
  private Account account;
  private Client player;

  WrittenFilesGatewayIT(RunningSystem system) {
    this.system = system;
  }

  @BeforeEach
  void register() {
    account = system.newAccount(SECRET);
    player = system.client(account);
  }

  @Test
  void noFileHoldsPasswordCredentialsOrSolutionOfAnOpenGame() throws IOException {
    sendPasswordsWhereTheyBelongAndWhereTheyDoNot();
    playWithoutFinding(SOLUTION);
    awaitLog();

    for (String secret : List.of(SECRET, SOLUTION, encoded(account), encoded(wrong()))) {
      assertEquals(List.of(), filesWith(secret), secret);
    }
  }

  private void sendPasswordsWhereTheyBelongAndWhereTheyDoNot() {
    Client users = Client.of(system.users(1));
    Account nameless = new Account(SECRET + " no name", "x");
    for (Client client : List.of(system.client(), users)) {
      client.register(account).expect(409);
      client.register(new Account(".", SECRET)).expect(422);
      client.register(nameless).expect(422);
      client.post("/users", "{\"password\": \"" + SECRET).expect(400);
      client.post("/users", "{\"password\": [\"" + SECRET + "\"]}").expect(400);
      client.post("/users", "{\"" + SECRET + "\": 1, \"" + SECRET + "\": 2}").expect(400);
      client.post("/users", SECRET, SECRET.getBytes(UTF_8)).expect(415);
      client.as(account).get("/users/me").expect(200);
      client.as(account).changePassword(SECRET + "\n").expect(422);
      client.as(wrong()).get("/users/me").expect(401);
      client.as(nameless).get("/users/me");
    }
    player.get("/games").expect(200);
    player.post("/games", "{\"puzzle\": \"" + SECRET + "\"}").expect(422);
    for (URI endpoint : endpoints()) {
      sendCredentialsThatAreMalformed(RawHttp.to(endpoint));
    }
    // Not on an instance port, because Liberty's incident file would contain it: see
    // docs/security.md.
    RawHttp.to(system.gateway())
        .ask("GET /games HTTP/1.1", "Authorization: " + account.basic(), ": " + SECRET);
  }

  private void sendCredentialsThatAreMalformed(RawHttp raw) {
    String authorization = "Authorization: " + account.basic();
    for (String path : List.of("/games", "/users/me", "/health/x/../../auth", "/games%2f")) {
      raw.ask("GET " + path + " HTTP/1.1", authorization, authorization);
      raw.ask("GET " + path + " HTTP/1.1", authorization + "\u001b", "Bad header");
      raw.ask("GET " + path + " HTTP/1.1", authorization + "\0");
      raw.ask("GET " + path + " HTTP/1.1", authorization, SECRET + " : x", " " + SECRET);
      raw.ask("GET " + path + " HTTP/1.1", "Proxy-" + authorization, "Cookie: a=" + SECRET);
      raw.ask("GET " + path + " HTTP/9.9", authorization);
      raw.ask("TRACE " + path + " HTTP/1.1", authorization);
      raw.ask("POST " + path + " HTTP/1.1", authorization, "Content-Length: " + SECRET);
      raw.ask("POST " + path + " HTTP/1.1", authorization, "Transfer-Encoding: " + SECRET);
      raw.send(
          "POST "
              + path
              + " HTTP/1.1\r\nHost: a\r\n"
              + authorization
              + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
              + SECRET
              + "\r\n");
    }
  }

  private void playWithoutFinding(String solution) {
    String id = player.startGame().getString("id");
    GamesDatabase.of(system).setSolution(id, solution);
    Client games = Client.of(system.games(1));
    for (String word : List.of("crane", "zzzzz", "", "five5", "crane\n")) {
      player.guess(id, word);
      games.guess(id, word, "Remote-User", account.name());
    }
    player.post("/games/" + id + "/guesses", "{");
    player.guess(id, "crane", "If-Match", "\"none\"").expect(412);
    player.get("/games/" + id).expect(200);
    player.get("/games?limit=0").expect(400);
    player.get("/games?status=in-progress").expect(200);
    player.get("/statistics").expect(200);
  }

  @Test
  void noClientWritesLineOrControlCharacterIntoAnyLog() throws IOException {
    // In parallel, because Liberty leaves some of them without a response.
    Stream.of(String.join("", UNWELCOME) + FORGED, "\n" + FORGED, "\r\n" + FORGED)
        .parallel()
        .forEach(text -> endpoints().forEach(endpoint -> sendEverywhere(endpoint, text)));
    UNWELCOME.forEach(this::makeTheGatewayComplain);
    awaitLog();

    List<String> lines = logLines();
    assertTrue(lines.size() > 100, "There is nothing to look at");
    assertEquals(List.of(), lines.stream().filter(line -> line.startsWith(FORGED)).toList());
    assertEquals(List.of(), lines.stream().filter(line -> INVISIBLE.matcher(line).find()).toList());
  }

  private void sendEverywhere(URI endpoint, String text) {
    RawHttp raw = RawHttp.to(endpoint);
    String authorization = "Authorization: " + account.basic();
    String user = "Remote-User: " + account.name();
    for (String path :
        List.of("/games", "/assets/", "/assets/none", "/health", "/openapi/users/ui/", "/%2f")) {
      for (String target : List.of(path + "?x=" + text, path + text, path + encodedUri(text))) {
        raw.ask("GET " + target + " HTTP/1.1", authorization, user);
      }
      for (String header :
          List.of("Referer", "X-Request-ID", "User-Agent", "Accept-Language", "Cookie")) {
        raw.ask("GET " + path + " HTTP/1.1", authorization, user, header + ": " + text);
      }
      raw.ask("GET " + path + " HTTP/1.1" + text, authorization, user);
      raw.ask("GE" + text + "T " + path + " HTTP/1.1", authorization, user);
    }
    for (String header :
        List.of(
            "Remote-User",
            "X-Forwarded-For",
            "Content-Type",
            "Accept",
            "Host",
            "Expect",
            "If-Match")) {
      raw.ask("GET /games HTTP/1.1", authorization, header + ": " + text);
    }
    raw.ask("GET /games HTTP/1.1", "Authorization: Basic " + base64(text + ":" + text), user);
    Client client = Client.of(endpoint);
    client.register(new Account(text, text));
    client.post("/users", text);
    client.post("/users", "{\"username\": \"" + text, "Remote-User", account.name());
    client
        .as(account)
        .post("/games/x/guesses", "{\"guess\": \"" + text, "Remote-User", account.name());
  }

  /** nginx logs the target and the Referer of a request whose body is too large. */
  private void makeTheGatewayComplain(String text) {
    RawHttp gateway = RawHttp.to(system.gateway());
    String length = "Content-Length: 5000";
    gateway.ask("POST /users?" + text + " HTTP/1.1", length);
    gateway.ask("POST /users HTTP/1.1", length, "Referer: " + text);
    gateway.ask("POST /users HTTP/1.1", length, "Host: " + text);
    gateway.ask("GET /assets/ HTTP/1.1", "Referer: " + text);
  }

  @Test
  void databasesAndLogsOfTheServersAreTheirOwnersAlone() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : List.of("users.db", "users.db-wal", "games.db", "games.db-wal")) {
      files.add(system.data().resolve(name));
    }
    system.writtenFiles().stream()
        .filter(file -> file.endsWith("messages.log"))
        .forEach(files::add);

    assertEquals(8, files.size(), files::toString);
    for (Path file : files) {
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
          file::toString);
    }
  }

  private List<URI> endpoints() {
    return List.of(system.gateway(), system.users(1), system.games(1));
  }

  private Account wrong() {
    return new Account(account.name(), SECRET + " and more");
  }

  /** Waits for the line of a later request, after which all earlier lines are there. */
  private void awaitLog() {
    system.log().awaitRequests(assertHasRequestId(player.get("/games").expect(200)), 2);
  }

  private List<Path> filesWith(String text) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path file : system.writtenFiles()) {
      if (read(file).contains(text)) {
        found.add(file);
      }
    }
    return found;
  }

  /** The lines of all processes and of the servers' own logs, without Goreman's prefix. */
  private List<String> logLines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : system.writtenFiles()) {
      if (file.toString().endsWith(".log")) {
        String text = new String(read(file).getBytes(ISO_8859_1), UTF_8);
        Stream.of(text.split("\n"))
            .map(line -> PREFIX.matcher(line).replaceFirst(""))
            .forEach(lines::add);
      }
    }
    return lines;
  }

  /** Files of a work area may disappear during the search. */
  private static String read(Path file) throws IOException {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (NoSuchFileException gone) {
      return "";
    }
  }

  private static String encoded(Account account) {
    return account.basic().substring("Basic ".length());
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  /** Percent-encodes every byte. */
  private static String encodedUri(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : text.getBytes(ISO_8859_1)) {
      encoded.append("%%%02x".formatted(each));
    }
    return encoded.toString();
  }

  /** The text as raw requests send it: one character a byte. */
  private static String utf8(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }
}
