package wordle.service.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Text as bytes in UTF-8, strictly (RFC 3629): what comes back as it went is well-formed. */
public final class Utf8 {

  private Utf8() {}

  /** The text, empty where the bytes are malformed: those come back as the ones of U+FFFD. */
  public static Optional<String> decode(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Whether it has no surrogate without its other half, for which UTF-8 has no bytes. */
  public static boolean canEncode(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text);
  }
}
