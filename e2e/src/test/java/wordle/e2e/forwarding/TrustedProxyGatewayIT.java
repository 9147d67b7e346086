package wordle.e2e.forwarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.e2e.forwarding.RecordingService.Reply;
import wordle.testing.http.Client;
import wordle.testing.process.Command;
import wordle.testing.system.Formation;

/** Behind trusted proxies, the client address is the one that they report. */
class TrustedProxyGatewayIT {

  private static RunningGateway gateway;
  private static RecordingService users;

  @BeforeAll
  static void start() {
    gateway = RunningGateway.start(new Formation(1, 1), "127.0.0.1,192.0.2.0/24");
    users = new RecordingService(gateway.ports().users(1), Reply.of(201, "{}"));
  }

  @AfterAll
  static void stop() {
    gateway.close();
    users.close();
  }

  @BeforeEach
  void reset() {
    users.forget();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "198.51.100.7                | 198.51.100.7",
        "2001:db8::7                 | 2001:db8::7",
        "203.0.113.1, 198.51.100.7   | 198.51.100.7",
        "198.51.100.7, 192.0.2.9     | 198.51.100.7",
        "somebody                    | 127.0.0.1"
      })
  void clientIsTheLastAddressThatIsNoTrustedProxy(String forwarded, String client) {
    Client.of(gateway.address()).post("/users", "{}", "X-Forwarded-For", forwarded).expect(201);

    assertEquals(List.of(client), users.received().get(0).all("x-forwarded-for"));
  }

  @Test
  void withoutTheHeaderTheProxyItselfIsTheClient() {
    Client.of(gateway.address()).post("/users", "{}").expect(201);

    assertEquals(List.of("127.0.0.1"), users.received().get(0).all("x-forwarded-for"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "127.0.0.1;", "127.0.0.1,,192.0.2.1", "127.0.0.1 "})
  void invalidAddressIsRefusedWithASentence(String proxies) throws IOException {
    Command.Outcome outcome = RunningGateway.refusal(Map.of("TRUSTED_PROXIES", proxies));

    assertNotEquals(0, outcome.status());
    assertTrue(outcome.output().startsWith("TRUSTED_PROXIES: "), outcome::toString);
    assertTrue(outcome.output().strip().endsWith("."), outcome::toString);
  }
}
