package wordle.games.game;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests, responses and the database depend on these spellings. */
class SpellingTest {

  @Test
  void spellingsAreFixed() {
    assertEquals(
        List.of("in-progress", "won", "lost"),
        Arrays.stream(Status.values()).map(Status::text).toList());
    assertEquals(
        List.of("random", "daily"),
        Arrays.stream(PuzzleKind.values()).map(PuzzleKind::text).toList());
    assertEquals(
        List.of("correct", "present", "absent"),
        Arrays.stream(Mark.values()).map(Mark::text).toList());
  }

  @ParameterizedTest
  @EnumSource
  void statusIsParsedFromItsSpelling(Status status) {
    assertEquals(Optional.of(status), Status.parse(status.text()));
  }

  @ParameterizedTest
  @EnumSource
  void kindIsParsedFromItsSpelling(PuzzleKind kind) {
    assertEquals(Optional.of(kind), PuzzleKind.parse(kind.text()));
  }

  @Test
  void otherTextIsRejected() {
    assertEquals(Optional.empty(), Status.parse("Won"));
    assertEquals(Optional.empty(), PuzzleKind.parse(""));
  }
}
