package wordle.games.game.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.games.game.GameExamples.ALICE;
import static wordle.games.game.GameExamples.BOB;
import static wordle.games.game.GameExamples.game;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.games.game.Position;
import wordle.games.game.Status;

class CursorFormatTest {

  private static final CursorFormat FORMAT = new CursorFormat(ALICE, Optional.empty());
  private static final Position POSITION = Position.of(game());

  private final String cursor = FORMAT.write(POSITION);

  @Test
  void cursorContainsThePosition() {
    assertEquals(Optional.of(POSITION), FORMAT.read(cursor));
  }

  @Test
  void cursorHasOnlyUnreservedCharacters() {
    assertTrue(cursor.matches("[A-Za-z0-9_-]+"), cursor);
  }

  @Test
  void cursorOfAnotherListIsRejected() {
    assertEquals(Optional.empty(), new CursorFormat(BOB, Optional.empty()).read(cursor));
    assertEquals(Optional.empty(), new CursorFormat(ALICE, Optional.of(Status.WON)).read(cursor));
  }

  @Test
  void cursorWithAChangedCharacterIsRejected() {
    for (int i = 0; i < cursor.length(); i++) {
      char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
      String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
      assertEquals(Optional.empty(), FORMAT.read(changed), changed);
    }
  }

  @Test
  void cursorOfAnotherLengthIsRejected() {
    assertEquals(Optional.empty(), FORMAT.read(cursor.substring(1)));
    assertEquals(Optional.empty(), FORMAT.read(cursor.substring(0, cursor.length() - 1)));
    assertEquals(Optional.empty(), FORMAT.read(cursor + "A"));
    assertEquals(Optional.empty(), FORMAT.read(cursor + "=="));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "A", "x y", "\u00e4", "' OR 1=1 --", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void otherTextIsRejected(String text) {
    assertEquals(Optional.empty(), FORMAT.read(text));
  }
}
