package wordle.games.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static wordle.games.game.GameExamples.ALICE;
import static wordle.games.game.GameExamples.game;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageTest {

  private final Game first = game();
  private final Game second = game();

  @Test
  void listWithinTheLimitIsTheLastPage() {
    assertEquals(
        new Page(List.of(first, second), Optional.empty()), Page.of(List.of(first, second), 2));
  }

  @Test
  void nextPageStartsAfterTheLastGameWithinTheLimit() {
    Position last = new Position(first.createdAt(), first.id());
    assertEquals(new Page(List.of(first), Optional.of(last)), Page.of(List.of(first, second), 1));
  }

  @Test
  void emptyListIsOnePage() {
    assertEquals(new Page(List.of(), Optional.empty()), Page.of(List.of(), 1));
  }

  @Test
  void limitOfZeroIsRejected() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Selection(ALICE, Optional.empty(), Optional.empty(), 0));
  }
}
