package wordle.users.throttling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

  @ParameterizedTest
  @CsvSource({
    "2001:db8:0:1::1, 2001:db8:0:1:ffff::2",
    "::ffff:192.0.2.1, 192.0.2.1",
    "127.0.0.1, 127.0.0.1"
  })
  void addressesOfOneNetworkAreOneClient(String first, String second) {
    assertEquals(ClientAddress.of(null, first), ClientAddress.of(null, second));
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8:0:1::1, 2001:db8:0:2::1",
    "192.0.2.1, 192.0.2.2",
    "::1, 127.0.0.1",
    "192.0.2.1, ''"
  })
  void addressesOfOtherNetworksAreOtherClients(String first, String second) {
    assertNotEquals(ClientAddress.of(null, first), ClientAddress.of(null, second));
  }

  @Test
  void addressFromTheGatewayReplacesThatOfTheConnection() {
    assertEquals(ClientAddress.of(null, "192.0.2.1"), ClientAddress.of("192.0.2.1", "127.0.0.1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "localhost", "192.0.2.1, 192.0.2.2", "unix:", "a.b", "999.0.0.1", ":"})
  void textThatIsNoAddressIsNotResolved(String text) {
    assertEquals(new ClientAddress(""), ClientAddress.of(text, "127.0.0.1"));
  }
}
