package wordle.games.game.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wordle.games.game.Game;
import wordle.games.game.GameExamples;

/** The tag of the game is "1". */
class PreconditionsTest {

  private final Game game = GameExamples.gameAfter("crane");

  @Test
  void tagChangesWithEveryGuess() {
    assertEquals("\"0\"", EntityTag.of(GameExamples.game()));
    assertEquals("\"1\"", EntityTag.of(game));
    assertEquals("\"2\"", EntityTag.of(GameExamples.after(game, "slate")));
  }

  @Test
  void whoSaysNothingSaysNothingWrong() {
    Preconditions none = new Preconditions(Optional.empty(), Optional.empty());
    assertTrue(none.hold(game));
    assertTrue(none.ifMatchHolds(game));
    assertTrue(none.ifNoneMatchHolds(game));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"1\"                      | true  | false",
        "W/\"1\"                    | false | false",
        "w/\"1\"                    | false | true",
        "*                          | true  | false",
        "\"0\"                      | false | true",
        "\"0\", \"1\"               | true  | false",
        "\"0\",\"1\",\"2\"          | true  | false",
        " , \"1\" ,,                | true  | false",
        "\"0\" , W/\"1\"            | false | false",
        "\"0\", \"2\"               | false | true",
        "\"a,b\", \"1\"             | true  | false",
        "\"a,1\"                    | false | true",
        "\"0\", *                   | false | true",
        "1                          | false | true",
        "'1'                        | false | true",
        "\"1                        | false | true",
        "\"\"                       | false | true",
        "``                         | false | true",
      })
  void fieldIsComparedAsHttpSays(String field, boolean matches, boolean noneMatches) {
    Optional<List<String>> tags = Optional.of(Preconditions.members(field).toList());
    Preconditions ifMatch = new Preconditions(tags, Optional.empty());
    assertEquals(matches, ifMatch.ifMatchHolds(game), field);
    assertEquals(matches, ifMatch.hold(game), field);
    Preconditions ifNoneMatch = new Preconditions(Optional.empty(), tags);
    assertEquals(noneMatches, ifNoneMatch.ifNoneMatchHolds(game), field);
    assertEquals(noneMatches, ifNoneMatch.hold(game), field);
  }

  @Test
  void bothHaveToHold() {
    Optional<List<String>> current = Optional.of(List.of("\"1\""));
    Optional<List<String>> past = Optional.of(List.of("\"0\""));
    assertTrue(new Preconditions(current, past).hold(game));
    assertFalse(new Preconditions(past, past).hold(game));
    assertFalse(new Preconditions(current, current).hold(game));
  }
}
