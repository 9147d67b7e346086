package wordle.games.game;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import wordle.games.dictionary.Word;

/**
 * The store of daily solutions, which all instances share. The solution of a day never changes.
 * Failures are unchecked exceptions.
 */
public interface DailyPuzzles {

  /** The days that must pass before a solution is used again. */
  int DAYS_BETWEEN = 365;

  /** The solution of a day; empty if none was drawn yet. */
  Optional<Solution> find(LocalDate date);

  /** The solutions of all days within {@link #DAYS_BETWEEN} of this one. */
  Set<Word> near(LocalDate date);

  /**
   * Stores the solution of a day, unless the day has a solution or a day nearby has the same one.
   * Of any number of concurrent calls for one day, one succeeds.
   */
  void add(LocalDate date, Solution solution);
}
