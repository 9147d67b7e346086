package wordle.games.game.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static wordle.games.game.GameExamples.ANY_VERSION;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wordle.games.game.GameExamples;

class PreconditionsTest {

  @Test
  void tagChangesWithEveryGuess() {
    assertEquals("\"0\"", EntityTag.of(GameExamples.game()));
    assertEquals("\"1\"", EntityTag.of(GameExamples.gameAfter("crane")));
    assertEquals("\"2\"", EntityTag.of(GameExamples.gameAfter("crane", "slate")));
  }

  @Test
  void requestWithoutConditionsAllowsAllVersions() {
    Preconditions none = Preconditions.of(List.of(), List.of());
    assertEquals(ANY_VERSION, none.versions());
    assertEquals(ANY_VERSION, none.ifMatch());
    assertEquals(ANY_VERSION, none.ifNoneMatch());
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
  void fieldIsComparedAsHttpSpecifies(String field, boolean matches, boolean noneMatches) {
    Preconditions ifMatch = Preconditions.of(List.of(field), List.of());
    assertEquals(matches, ifMatch.ifMatch().contains(1), field);
    assertEquals(matches, ifMatch.versions().contains(1), field);
    Preconditions ifNoneMatch = Preconditions.of(List.of(), List.of(field));
    assertEquals(noneMatches, ifNoneMatch.ifNoneMatch().contains(1), field);
    assertEquals(noneMatches, ifNoneMatch.versions().contains(1), field);
  }

  @Test
  void linesOfAHeaderAreOneList() {
    List<String> lines = List.of("\"0\"", "\"1\", W/\"2\"");
    assertEquals(Set.of(0, 1), Preconditions.of(lines, List.of()).versions());
    assertEquals(Set.of(3, 4, 5, 6), Preconditions.of(List.of(), lines).versions());
  }

  @Test
  void bothConditionsMustBeTrue() {
    List<String> current = List.of("\"1\"");
    List<String> previous = List.of("\"0\"");
    assertEquals(Set.of(1), Preconditions.of(current, previous).versions());
    assertEquals(Set.of(), Preconditions.of(current, current).versions());
  }
}
