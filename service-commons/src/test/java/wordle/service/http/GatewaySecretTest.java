package wordle.service.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GatewaySecretTest {

  private static final String SECRET = "an example of thirty-two letters";

  @Test
  void everyCallerIsTheGatewayIfNoSecretIsSet() {
    GatewaySecret none = new GatewaySecret(Optional.empty());

    assertTrue(none.matches(List.of()));
    assertTrue(none.matches(List.of("any")));
  }

  @Test
  void onlyTheSecretItselfIsTheGateways() {
    GatewaySecret secret = new GatewaySecret(Optional.of(SECRET));

    assertTrue(secret.matches(List.of(SECRET)));
    for (List<String> other :
        List.of(
            List.<String>of(),
            List.of(""),
            List.of(SECRET.substring(1)),
            List.of(SECRET + " "),
            List.of(SECRET.toUpperCase(Locale.ROOT)),
            List.of(SECRET, SECRET),
            List.of("another", SECRET))) {
      assertFalse(secret.matches(other), other::toString);
    }
  }
}
