package wordle.users.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the gateway alone knows besides this service, where that is set. */
@Singleton
public class GatewaySecret {

  private final Optional<byte[]> secret;

  @Inject
  GatewaySecret(@ConfigProperty(name = "GATEWAY_SECRET") Optional<String> secret) {
    this.secret = secret.map(text -> text.getBytes(UTF_8));
  }

  /** Whether who sends this header is the gateway, as everybody is where no secret is set. */
  boolean isIn(List<String> values) {
    return secret.isEmpty()
        // In a time that does not tell how much of it is right.
        || (values.size() == 1
            && MessageDigest.isEqual(secret.get(), values.get(0).getBytes(UTF_8)));
  }
}
