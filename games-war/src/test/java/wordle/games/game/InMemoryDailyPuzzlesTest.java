package wordle.games.game;

import java.util.List;

class InMemoryDailyPuzzlesTest extends DailyPuzzlesContract {

  private final DailyPuzzles puzzles = new InMemoryDailyPuzzles();

  @Override
  protected List<DailyPuzzles> instances() {
    return List.of(puzzles, puzzles, puzzles);
  }
}
