package wordle.service.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What RFC 3629 takes and refuses. */
class Utf8Test {

  @ParameterizedTest
  @ValueSource(strings = {"", "crane", "é", "\u0000", "€", "\uFFFD", "🎲", "a🎲é"})
  void wellFormedTextIsDecodedAndEncoded(String text) {
    assertEquals(Optional.of(text), Utf8.decode(text.getBytes(StandardCharsets.UTF_8)));
    assertTrue(Utf8.canEncode(text));
  }

  /** Cut off, of Latin-1, overlong, a surrogate, and beyond the last character. */
  @ParameterizedTest
  @ValueSource(strings = {"c3", "61e9", "c0af", "eda080", "f4908080", "80", "ff", "e282"})
  void malformedBytesAreRefused(String hex) {
    assertEquals(Optional.empty(), Utf8.decode(HexFormat.of().parseHex(hex)));
  }

  @ParameterizedTest
  @ValueSource(chars = {'\uD83C', '\uDFB2'})
  void halfACharacterHasNoBytes(char half) {
    assertFalse(Utf8.canEncode("a" + half));
    assertFalse(Utf8.canEncode(half + "a"));
  }
}
