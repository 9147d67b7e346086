package wordle.e2e.forwarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import wordle.e2e.forwarding.RecordingService.Reply;
import wordle.testing.http.Account;
import wordle.testing.http.Problems;
import wordle.testing.http.RawHttp;
import wordle.testing.http.Response;
import wordle.testing.http.SecurityHeaders;
import wordle.testing.process.Command;
import wordle.testing.process.Repository;
import wordle.testing.process.Waiting;
import wordle.testing.system.Formation;
import wordle.testing.system.Ports;

/** The gateway with a certificate serves TLS alone. */
class TlsGatewayIT {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Account ACCOUNT = new Account("someone", "correct horse battery");

  @TempDir private static Path folder;

  private static Certificate first;
  private static Certificate second;
  private static SSLContext trusted;
  private static RunningGateway gateway;
  private static RecordingService users;
  private static RecordingService games;
  private static HttpClient client;
  private static int httpPort;

  @BeforeAll
  static void start() {
    first = Certificate.in(folder, "served");
    second = Certificate.in(folder, "renewed");
    trusted = Certificate.trusting(first, second);
    httpPort = Ports.free().gateway();
    gateway =
        RunningGateway.start(
            new Formation(1, 1),
            Map.of(
                "TLS_CERT", first.file().toString(),
                "TLS_KEY", first.key().toString(),
                "HTTP_PORT", Integer.toString(httpPort),
                "GATEWAY_ADDRESS", "127.0.0.1"));
    users = new RecordingService(gateway.ports().users(1), Reply.of(200, "{}", "Remote-User", "s"));
    games = new RecordingService(gateway.ports().games(1), Reply.of(200, "{}"));
    client = HttpClient.newBuilder().sslContext(trusted).connectTimeout(TIMEOUT).build();
  }

  @AfterAll
  static void stop() {
    gateway.close();
    users.close();
    games.close();
  }

  @BeforeEach
  void reset() {
    users.forget();
    games.forget();
  }

  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void requestsArePassedOnInBothVersionsOfHttp(HttpClient.Version version) throws Exception {
    HttpResponse<byte[]> response =
        send(request("/games").version(version).POST(BodyPublishers.ofString("{}")));

    assertEquals(200, response.statusCode());
    assertEquals(version, response.version());
    assertEquals(List.of(ACCOUNT.basic()), users.received().get(0).all("authorization"));
    assertEquals("{}", games.received().get(0).body());
  }

  @ParameterizedTest
  @CsvSource({
    "GET,  /openapi/none,    404, not-found",
    "GET,  /games%2Fx,       400, bad-request",
    "GET,  /a/..;/games,     400, bad-request",
    "GET,  /assets/none.js,  404, not-found",
    "PUT,  /health/games,    405, method-not-allowed"
  })
  void problemsAreTheSameInHttp2(String method, String target, int status, String kind)
      throws Exception {
    HttpResponse<byte[]> response = send(request(target).method(method, BodyPublishers.noBody()));

    assertEquals(HttpClient.Version.HTTP_2, response.version());
    Problems.assertProblem(status, kind, received(response));
  }

  @Test
  void originIsComparedByItsScheme() throws Exception {
    String host = "localhost:" + gateway.ports().gateway();

    assertEquals(200, statusFrom("https://" + host));
    assertEquals(403, statusFrom("http://" + host));
    assertEquals(403, statusFrom("https://elsewhere.example"));
    assertEquals(1, games.received().size());
  }

  private int statusFrom(String origin) throws Exception {
    return send(request("/games").header("Origin", origin).POST(BodyPublishers.noBody()))
        .statusCode();
  }

  @Test
  void everyAnswerMakesBrowsersStayWithTls() throws Exception {
    for (String path : List.of("/", "/register", "/assets/main.js", "/games", "/games%2f", "/x")) {
      Response response = received(send(request(path).GET()));

      assertEquals("max-age=31536000", response.requiredHeader("Strict-Transport-Security"), path);
      SecurityHeaders.assertOn(response);
    }
  }

  @ParameterizedTest
  @CsvSource({"GET, /games?x=%20y", "POST, /users", "DELETE, /games", "GET, /", "HEAD, /register"})
  void plainHttpIsRedirectedToTlsAndNotProcessed(String method, String target) {
    for (int port : List.of(gateway.ports().gateway(), httpPort)) {
      Response response =
          RawHttp.to(URI.create("http://127.0.0.1:" + port))
              .ask(method + " " + target + " HTTP/1.1", "Authorization: " + ACCOUNT.basic())
              .orElseThrow();

      assertEquals(301, response.status(), response::toString);
      assertEquals(
          "https://127.0.0.1:" + gateway.ports().gateway() + target,
          response.requiredHeader("Location"));
      assertEquals("", response.text());
      assertEquals(List.of(), response.all("Strict-Transport-Security"));
      SecurityHeaders.assertOn(response);
    }
    assertEquals(List.of(), users.received());
    assertEquals(List.of(), games.received());
  }

  /** By openssl, because Java does not offer the old versions. */
  @ParameterizedTest
  @CsvSource({"tls1, false", "tls1_1, false", "tls1_2, true", "tls1_3, true"})
  void onlyCurrentVersionsOfTlsAreSpoken(String version, boolean isSpoken) throws IOException {
    Command.Outcome outcome = handshake("-" + version, "-cipher", "DEFAULT@SECLEVEL=0");

    assertEquals(isSpoken, outcome.status() == 0, outcome::toString);
    assertEquals(!isSpoken, outcome.output().contains("alert protocol version"), outcome::toString);
  }

  /** Without ticket keys, a ticket of TLS 1.3 is only the id of a session. */
  @Test
  void sessionsAreKeptInNoTickets() throws IOException {
    Command.Outcome outcome = handshake("-tls1_2");

    assertEquals(0, outcome.status(), outcome::toString);
    assertFalse(outcome.output().contains("TLS session ticket:"), outcome::toString);
  }

  @ParameterizedTest
  @CsvSource({"AES128-SHA", "ECDHE-ECDSA-AES128-SHA256", "AES256-GCM-SHA384", "aNULL"})
  void weakCiphersAreRefused(String cipher) throws IOException {
    Command.Outcome outcome = handshake("-tls1_2", "-cipher", cipher + "@SECLEVEL=0");

    assertNotEquals(0, outcome.status(), outcome::toString);
    assertTrue(outcome.output().contains("alert handshake failure"), outcome::toString);
  }

  private static Command.Outcome handshake(String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of("openssl", "s_client", "-connect", "127.0.0.1:" + gateway.ports().gateway()));
    command.addAll(List.of(options));
    return new Command(command).run();
  }

  @Test
  void renewedCertificateIsServedAfterASignalToNginx() throws Exception {
    String pid =
        Files.readString(
            Repository.path(".run/" + gateway.ports().gateway() + "/gateway/nginx.pid"));
    X509Certificate former = first.parsed();
    assertEquals(former, served());

    second.replace(first);
    assertEquals(former, served());
    assertEquals(0, new Command(List.of("kill", "-HUP", pid.strip())).run().status());

    Waiting.until(TIMEOUT, () -> second.parsed().equals(served()), () -> "the renewed certificate");
  }

  private static X509Certificate served() {
    try (SSLSocket socket =
        (SSLSocket)
            trusted.getSocketFactory().createSocket("127.0.0.1", gateway.ports().gateway())) {
      return (X509Certificate) socket.getSession().getPeerCertificates()[0];
    } catch (IOException e) {
      throw new UncheckedIOException("No TLS", e);
    }
  }

  private static HttpRequest.Builder request(String target) {
    return HttpRequest.newBuilder(
            URI.create("https://localhost:" + gateway.ports().gateway() + target))
        .timeout(TIMEOUT)
        .header("Authorization", ACCOUNT.basic());
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static Response received(HttpResponse<byte[]> response) {
    return new Response(
        response.statusCode(), new TreeMap<>(response.headers().map()), response.body());
  }
}
