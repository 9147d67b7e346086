package wordle.games.game;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import wordle.games.dictionary.Word;

/**
 * Where the solutions of days are kept, the same for all instances. What has been kept for a day
 * never changes. A failure is an unchecked exception.
 */
public interface DailyPuzzles {

  /** How many days have to pass before a solution may come again. */
  int DAYS_BETWEEN = 365;

  /** The solution of a day; empty where none was drawn yet. */
  Optional<Solution> find(LocalDate date);

  /** The solutions of all days that are too close to this one to share theirs with it. */
  Set<Word> near(LocalDate date);

  /**
   * Keeps the solution of a day, unless the day has one or a day too close has the same: of any
   * number of callers, one succeeds.
   */
  void add(LocalDate date, Solution solution);
}
