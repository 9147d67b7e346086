package wordle.e2e.forwarding;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.e2e.forwarding.RecordingService.Received;
import wordle.e2e.forwarding.RecordingService.Reply;
import wordle.testing.http.Account;
import wordle.testing.http.Problems;
import wordle.testing.http.RawHttp;
import wordle.testing.system.Formation;

/**
 * Requests that gateway and service could split differently. The services must get exactly what the
 * gateway has verified: one request with its body, or none.
 */
class SmugglingGatewayIT {

  private static final String BODY = "{\"guess\":\"crane\"}";
  private static final String CHUNKED = chunk(BODY) + "0\r\n\r\n";

  /** The smuggled request: one without credentials that claims to be of a user. */
  private static final String HIDDEN =
      "GET /games/hidden HTTP/1.1\r\nHost: a\r\nRemote-User: victim\r\n\r\n";

  /** Closes the connection, so that all responses can be read. */
  private static final String LAST =
      "GET /register HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");

  private static final String CREDENTIALS =
      "Authorization: " + new Account("someone", "correct horse battery").basic();

  private static final Reply VERIFIED = Reply.of(200, "{}", "Remote-User", "Someone");
  private static final Reply REFUSED = Reply.of(401, "{}", "WWW-Authenticate", Problems.CHALLENGE);

  private static RunningGateway gateway;
  private static RecordingService users;
  private static RecordingService games;

  @BeforeAll
  static void start() {
    gateway = RunningGateway.start(new Formation(1, 1));
    users = new RecordingService(gateway.ports().users(1), SmugglingGatewayIT::verify);
    games = new RecordingService(gateway.ports().games(1), Reply.of(200, "{}"));
  }

  private static void verify(HttpExchange question) throws IOException {
    boolean hasCredentials = question.getRequestHeaders().containsKey("Authorization");
    (hasCredentials ? VERIFIED : REFUSED).to(question);
  }

  @AfterAll
  static void stop() {
    gateway.close();
    Stream.of(users, games).forEach(RecordingService::close);
  }

  @BeforeEach
  void reset() {
    Stream.of(users, games).forEach(RecordingService::forget);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 5",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
        "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\ntransfer-encoding: x",
        "Transfer-Encoding: identity",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: chunked, chunked",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: chunkedx",
        "Transfer-Encoding: chunked;q=1",
        "Transfer-Encoding: \"chunked\"",
        "Transfer-Encoding: 'chunked'",
        "Transfer-Encoding: chunk",
        "Transfer-Encoding: \tchunked",
        "Transfer-Encoding: chunked\t",
        "Transfer-Encoding: \u000bchunked",
        "Transfer-Encoding: chunked\u0001",
        "Transfer-Encoding: chunked\u00a0",
        "Transfer-Encoding: chunked,",
        "Transfer-Encoding: ,chunked",
        "Transfer-Encoding:",
        "Transfer-Encoding : chunked",
        "Transfer-Encoding\t: chunked",
        " Transfer-Encoding: chunked",
        "X: y\r\n Transfer-Encoding: chunked",
        "X: y\r\n\tTransfer-Encoding: chunked",
        "Transfer-Encoding:\r\n chunked",
        "Transfer-Encoding: chunked\r\n ,identity",
        "X: y\rTransfer-Encoding: chunked",
        "Transfer\u0000-Encoding: chunked",
        "Transfer-Encoding: chunked\u0000",
        "Content-Length: 5\r\nContent-Length: 5",
        "Content-Length: 0\r\nContent-Length: 85",
        "Content-Length: 85\r\nContent-Length: 0",
        "Content-Length: 5, 5",
        "Content-Length: 5,85",
        "Content-Length: +5",
        "Content-Length: -5",
        "Content-Length: 5.0",
        "Content-Length: 5e0",
        "Content-Length: 0x5",
        "Content-Length: 5;",
        "Content-Length: \"5\"",
        "Content-Length: 1 5",
        "Content-Length: \t5",
        "Content-Length: 5\t",
        "Content-Length: 5\u0000",
        "Content-Length: \u00b2",
        "Content-Length:",
        "Content-Length : 5",
        "Content-Length: 5\r\n 0",
        "Content-Length: 99999999999999999999"
      })
  void lengthThatCouldBeReadInTwoWaysIsRefusedAndTheConnectionClosed(String length) {
    for (String body : List.of("0\r\n\r\n" + HIDDEN, chunk(HIDDEN) + "0\r\n\r\n", HIDDEN)) {
      List<Integer> statuses = send(guess(length), body, LAST);

      assertEquals(1, statuses.size(), statuses::toString);
      assertTrue(List.of(400, 501).contains(statuses.get(0)), statuses::toString);
      assertEquals(List.of(), games.received());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zz\r\n" + BODY,
        "-11\r\n" + BODY,
        "+11\r\n" + BODY,
        "0x11\r\n" + BODY,
        "\u00b2\r\n" + BODY,
        "\r\n" + BODY,
        ";x\r\n" + BODY,
        "11\rx\r\n" + BODY,
        "10000000000000011\r\n" + BODY,
        "fffffffffffffffffffff\r\n" + BODY,
        "5\r\n" + BODY + "\r\n0\r\n\r\n",
        "11\r\n" + BODY + "0\r\n\r\n",
        "11\r\n" + BODY + "xx0\r\n\r\n",
        "11\r\n" + BODY + "\r\n0\rx\r\n\r\n"
      })
  void malformedChunksAreRefusedAndTheConnectionClosed(String chunks) {
    List<Integer> statuses = send(guess("Transfer-Encoding: chunked"), chunks, HIDDEN, LAST);

    assertEquals(List.of(400), statuses);
    assertEquals(List.of(), games.received());
  }

  @ParameterizedTest
  @MethodSource
  void bodyOfOneReadingArrivesWholeAndNothingAfterItDoes(String length, String body) {
    assertEquals(List.of(200, 401, 200), send(guess(length), body, HIDDEN, LAST));

    assertEquals(BODY, onlyReceived("POST /games/x/guesses").body());
  }

  static Stream<String[]> bodyOfOneReadingArrivesWholeAndNothingAfterItDoes() {
    return Stream.of(
        new String[] {"Content-Length: 17", BODY},
        new String[] {"content-length:17", BODY},
        new String[] {"Content-Length:    17   ", BODY},
        new String[] {"Content-Length: 00017", BODY},
        new String[] {"Content_Length: 5\r\nContent-Length: 17", BODY},
        new String[] {"Transfer-Encoding: chunked", CHUNKED},
        new String[] {"TRANSFER-ENCODING:  CHUNKED  ", CHUNKED},
        new String[] {"Transfer_Encoding: x\r\nTransfer-Encoding: chunked", CHUNKED},
        new String[] {
          "Transfer-Encoding: chunked", chunk("{\"guess\":") + chunk("\"crane\"}") + "0\r\n\r\n"
        },
        new String[] {"Transfer-Encoding: chunked", "000000011\r\n" + BODY + "\r\n000\r\n\r\n"},
        new String[] {"Transfer-Encoding: chunked", "11;x=\"y\"\r\n" + BODY + "\r\n0;z\r\n\r\n"},
        new String[] {"Transfer-Encoding: chunked", "11 \r\n" + BODY + "\r\n0\r\n\r\n"},
        new String[] {"Transfer-Encoding: chunked", "11\n" + BODY + "\n0\n\n"},
        new String[] {
          "Transfer-Encoding: chunked",
          "11\r\n" + BODY + "\r\n0\r\nRemote-User: victim\r\nContent-Length: 99\r\n\r\n"
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /users",
        "PUT /users/me/password",
        "DELETE /users/me",
        "GET /users/me",
        "POST /games",
        "GET /games",
        "DELETE /games",
        "GET /leaderboard",
        "GET /games/x"
      })
  void requestInTheBodyOfAnotherStaysItsBody(String call) {
    String length = "Content-Length: " + HIDDEN.length();

    List<Integer> statuses = send(head(call, length), HIDDEN, LAST);

    assertEquals(2, statuses.size(), statuses::toString);
    assertEquals(HIDDEN, onlyReceived(call).body());
    assertTrue(
        users.received("/auth").stream().allMatch(question -> question.body().isEmpty()),
        () -> users.received("/auth").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /", "GET /register", "GET /assets/style.css", "GET /nothing"})
  void unreadBodyIsNoRequest(String call) {
    String length = "Content-Length: " + HIDDEN.length();

    assertEquals(2, send(head(call, length), HIDDEN, LAST).size());
    assertEquals(List.of(), games.received());
  }

  @Test
  void restOfTooLargeBodyIsNoRequest() {
    String body = "x".repeat(4097) + HIDDEN;

    assertEquals(List.of(413), send(guess("Content-Length: " + body.length()), body + LAST));
    assertEquals(
        List.of(413), send(guess("Transfer-Encoding: chunked"), chunk(body) + "0\r\n\r\n" + LAST));
    assertEquals(List.of(), games.received());
  }

  @Test
  void credentialsOfRequestAreNotThoseOfTheNextOnItsConnection() {
    String anonymous = "GET /games HTTP/1.1\r\nHost: a\r\n\r\n";

    assertEquals(
        List.of(200, 401, 200, 200), send(head("GET /games"), anonymous, head("GET /games"), LAST));
    assertEquals(2, games.received().size());
    assertEquals(3, users.received("/auth").size());
  }

  @Test
  void oldVersionOfHttpHasNoChunks() {
    String request = guess("Transfer-Encoding: chunked").replace("HTTP/1.1", "HTTP/1.0");

    List<Integer> statuses = send(request, CHUNKED, HIDDEN);

    assertEquals(List.of(400), statuses);
    assertEquals(List.of(), games.received());
  }

  @Test
  void linesThatEndInLineFeedAloneAreOneRequest() {
    String request = guess("Content-Length: 17").replace("\r\n", "\n");

    assertEquals(List.of(200, 401, 200), send(request, BODY, HIDDEN, LAST));
    assertEquals(BODY, onlyReceived("POST /games/x/guesses").body());
  }

  private static String guess(String headerLines) {
    return head("POST /games/x/guesses", headerLines);
  }

  private static String head(String call, String... headerLines) {
    String others = Stream.of(headerLines).map(line -> line + "\r\n").collect(joining());
    return call
        + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
        + CREDENTIALS
        + "\r\n"
        + others
        + "\r\n";
  }

  private static String chunk(String data) {
    return Integer.toHexString(data.length()) + "\r\n" + data + "\r\n";
  }

  /** The statuses of all responses on one connection. */
  private static List<Integer> send(String... parts) {
    String received = RawHttp.to(gateway.address()).exchange(String.join("", parts));
    return STATUS_LINE
        .matcher(received)
        .results()
        .map(status -> Integer.valueOf(status.group(1)))
        .toList();
  }

  /** The only request that reached a service, apart from subrequests. */
  private static Received onlyReceived(String call) {
    List<Received> all =
        Stream.concat(users.received().stream(), games.received().stream())
            .filter(received -> !received.target().equals("/auth"))
            .toList();
    assertEquals(List.of(call), all.stream().map(SmugglingGatewayIT::call).toList());
    return all.get(0);
  }

  private static String call(Received received) {
    return received.method() + " " + received.target();
  }
}
