package wordle.testing.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A username with its password.
 *
 * @param name the username
 * @param password the password
 */
public record Account(String name, String password) {

  /** An account that is not registered yet. */
  public static Account fresh() {
    String suffix = Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), 36);
    return new Account("player-" + suffix, "correct horse " + suffix.length() + " staple");
  }

  /** The value of the {@code Authorization} header (RFC 7617, in UTF-8). */
  public String basic() {
    byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
