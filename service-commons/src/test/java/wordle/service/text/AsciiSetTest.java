package wordle.service.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsciiSetTest {

  private static final AsciiSet NAME = AsciiSet.of("[A-Za-z0-9._-]");

  @Test
  void itHasTheCharactersOfTheClassAndNoOthersOfUnicode() {
    String members =
        IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE)
            .filter(character -> NAME.contains((char) character))
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    assertEquals("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz", members);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "-", "Alice.B_c-9"})
  void itHasAllCharactersOfSuchTexts(String text) {
    assertTrue(NAME.containsAll(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "a ", "\na", "a\n", "a\u0000b", "zoë", "a\u0660", "a😀"})
  void itHasNotAllCharactersOfOthers(String text) {
    assertFalse(NAME.containsAll(text));
  }
}
