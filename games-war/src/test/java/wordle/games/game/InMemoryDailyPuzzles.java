package wordle.games.game;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wordle.games.dictionary.Word;

/** A fake store of daily puzzles that passes the same contract test as the database. */
final class InMemoryDailyPuzzles implements DailyPuzzles {

  private final Map<LocalDate, Solution> solutions = new TreeMap<>();

  @Override
  public synchronized Optional<Solution> find(LocalDate date) {
    return Optional.ofNullable(solutions.get(date));
  }

  @Override
  public synchronized Set<Word> near(LocalDate date) {
    return solutions.entrySet().stream()
        .filter(entry -> Math.abs(entry.getKey().toEpochDay() - date.toEpochDay()) <= 365)
        .map(entry -> entry.getValue().word())
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized void add(LocalDate date, Solution solution) {
    if (!near(date).contains(solution.word())) {
      solutions.putIfAbsent(date, solution);
    }
  }
}
