package wordle.service.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A secret that the gateway and this service share, if one is set. */
@Singleton
public class GatewaySecret {

  private final Optional<byte[]> secret;

  @Inject
  GatewaySecret(@ConfigProperty(name = "GATEWAY_SECRET") Optional<String> secret) {
    this.secret = secret.map(text -> text.getBytes(UTF_8));
  }

  /**
   * Whether a request is the gateway's. Without a secret, every request is.
   *
   * @param values of the request's header {@code Gateway-Secret}
   */
  public boolean matches(List<String> values) {
    return secret.isEmpty()
        // In constant time, which does not reveal how many bytes are right.
        || (values.size() == 1
            && MessageDigest.isEqual(secret.get(), values.get(0).getBytes(UTF_8)));
  }
}
