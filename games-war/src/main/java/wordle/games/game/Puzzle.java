package wordle.games.game;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the player of a game has to solve.
 *
 * @param date the day, in UTC, of a daily puzzle; empty for a random one
 * @param mode which guesses are allowed
 */
public record Puzzle(Solution solution, Optional<LocalDate> date, Mode mode) {

  /** A puzzle for one game. */
  public static Puzzle random(Solution solution, Mode mode) {
    return new Puzzle(solution, Optional.empty(), mode);
  }

  /** The puzzle of a day. */
  public static Puzzle daily(Solution solution, LocalDate date, Mode mode) {
    return new Puzzle(solution, Optional.of(date), mode);
  }

  /** Daily if the puzzle has a date. */
  public PuzzleKind kind() {
    return date.isPresent() ? PuzzleKind.DAILY : PuzzleKind.RANDOM;
  }

  /** In hard mode, the first hint of the previous guesses that the next guess does not use. */
  Optional<Hint> unusedHint(List<Guess> previous, Guess next) {
    return mode == Mode.HARD ? new Hints(solution, previous).unusedBy(next) : Optional.empty();
  }
}
