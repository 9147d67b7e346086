package wordle.games.game;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a game sets its player.
 *
 * @param solution the word to be found
 * @param date the day, in UTC, whose puzzle it is; empty for a random one
 * @param mode which guesses are taken
 */
public record Challenge(Solution solution, Optional<LocalDate> date, Mode mode) {

  /** A challenge of a game's own. */
  public static Challenge random(Solution solution, Mode mode) {
    return new Challenge(solution, Optional.empty(), mode);
  }

  /** The challenge of a day. */
  public static Challenge daily(Solution solution, LocalDate date, Mode mode) {
    return new Challenge(solution, Optional.of(date), mode);
  }

  /** Where the solution comes from. */
  public Puzzle puzzle() {
    return date.isPresent() ? Puzzle.DAILY : Puzzle.RANDOM;
  }

  /** The first hint of the guesses before that the next one must use and does not. */
  Optional<Hint> unusedHint(List<Guess> before, Guess next) {
    return mode == Mode.HARD ? new Hints(solution, before).unusedBy(next) : Optional.empty();
  }
}
