package wordle.games.leaderboard;

import java.time.LocalDate;
import java.util.Optional;
import wordle.games.game.PuzzleKind;

/**
 * The games that count on a leaderboard.
 *
 * @param kind the kind of their puzzles; empty for all
 * @param date the day of their daily puzzle; empty for all
 */
public record Board(Optional<PuzzleKind> kind, Optional<LocalDate> date) {

  public Board {
    if (date.isPresent() && !kind.equals(Optional.of(PuzzleKind.DAILY))) {
      throw new IllegalArgumentException("Only daily puzzles have a date");
    }
  }

  /** The games of one kind of puzzle, or all games. */
  public static Board of(Optional<PuzzleKind> kind) {
    return new Board(kind, Optional.empty());
  }

  /** The games of a day's puzzle. */
  public static Board ofDay(LocalDate date) {
    return new Board(Optional.of(PuzzleKind.DAILY), Optional.of(date));
  }
}
