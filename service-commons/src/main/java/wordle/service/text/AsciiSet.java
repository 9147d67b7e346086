package wordle.service.text;

import java.util.BitSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A set of ASCII characters with a lookup in constant time. It checks the texts of every request,
 * because a regular expression tests each range of a class for each character, which costs CPU time
 * (docs/performance.md).
 */
public final class AsciiSet {

  private static final int ASCII_CHARACTERS = 128;

  private final BitSet members;

  private AsciiSet(BitSet members) {
    this.members = members;
  }

  /**
   * The ASCII characters of a class.
   *
   * @param characterClass as regular expressions have it, such as {@code [A-Za-z0-9]}
   */
  public static AsciiSet of(String characterClass) {
    Pattern pattern = Pattern.compile(characterClass);
    return new AsciiSet(
        IntStream.range(0, ASCII_CHARACTERS)
            .filter(character -> pattern.matcher(Character.toString(character)).matches())
            .collect(BitSet::new, BitSet::set, BitSet::or));
  }

  /** Whether a character is one of them. */
  public boolean contains(char character) {
    return members.get(character);
  }

  /** Whether a text has no other characters; an empty one has none. */
  public boolean containsAll(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!contains(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
