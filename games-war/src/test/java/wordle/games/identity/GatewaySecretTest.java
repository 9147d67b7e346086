package wordle.games.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GatewaySecretTest {

  private static final String SECRET = "an example of thirty-two letters";

  @Test
  void whoeverCallsIsTheGatewayWhereNoSecretIsSet() {
    GatewaySecret none = new GatewaySecret(Optional.empty());

    assertTrue(none.isIn(List.of()));
    assertTrue(none.isIn(List.of("any")));
  }

  @Test
  void onlyTheSecretItselfIsTheGateways() {
    GatewaySecret secret = new GatewaySecret(Optional.of(SECRET));

    assertTrue(secret.isIn(List.of(SECRET)));
    for (List<String> other :
        List.of(
            List.<String>of(),
            List.of(""),
            List.of(SECRET.substring(1)),
            List.of(SECRET + " "),
            List.of(SECRET.toUpperCase(Locale.ROOT)),
            List.of(SECRET, SECRET),
            List.of("another", SECRET))) {
      assertFalse(secret.isIn(other), other::toString);
    }
  }
}
