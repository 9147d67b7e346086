package wordle.games.leaderboard;

import java.time.LocalDate;
import java.util.Optional;
import wordle.games.game.Puzzle;

/**
 * Which games a leaderboard is about.
 *
 * @param puzzle of this one, or of all
 * @param date of this day's puzzle only, or of all days
 */
public record Board(Optional<Puzzle> puzzle, Optional<LocalDate> date) {

  public Board {
    if (date.isPresent() && !puzzle.equals(Optional.of(Puzzle.DAILY))) {
      throw new IllegalArgumentException("Only daily puzzles have a date");
    }
  }

  /** The board of all games, or of one puzzle's. */
  public static Board of(Optional<Puzzle> puzzle) {
    return new Board(puzzle, Optional.empty());
  }

  /** The board of a day's puzzle. */
  public static Board ofDay(LocalDate date) {
    return new Board(Optional.of(Puzzle.DAILY), Optional.of(date));
  }
}
