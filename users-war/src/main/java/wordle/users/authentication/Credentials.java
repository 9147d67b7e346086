package wordle.users.authentication;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wordle.service.text.Utf8;

/**
 * The username and password of a request, unchecked: any text.
 *
 * @param username the text before the first colon
 * @param password the text after it
 */
public record Credentials(String username, String password) {

  /** The scheme in any case, followed by Base64 (RFC 9110 section 11.4, RFC 7617 section 2). */
  private static final Pattern BASIC = Pattern.compile("(?i:basic) +");

  /**
   * Parses the value of an {@code Authorization} header, strictly: empty for other schemes, Base64
   * that is not canonical, bytes that are not UTF-8, control characters, and a missing colon.
   */
  public static Optional<Credentials> parse(String authorization) {
    Matcher basic = BASIC.matcher(authorization);
    return basic.lookingAt()
        ? decodeBase64(authorization.substring(basic.end()))
            .flatMap(Utf8::decode)
            .flatMap(Credentials::split)
        : Optional.empty();
  }

  /** Masked, because users sometimes type a password in place of the username. */
  @Override
  public String toString() {
    return "Credentials[masked]";
  }

  private static Optional<byte[]> decodeBase64(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      // The decoder accepts missing padding and leftover bits.
      return Base64.getEncoder().encodeToString(bytes).equals(text)
          ? Optional.of(bytes)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Credentials> split(String text) {
    int colon = text.indexOf(':');
    return colon < 0 || text.chars().anyMatch(Character::isISOControl)
        ? Optional.empty()
        : Optional.of(new Credentials(text.substring(0, colon), text.substring(colon + 1)));
  }
}
