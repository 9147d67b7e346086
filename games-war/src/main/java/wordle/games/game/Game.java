package wordle.games.game;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wordle.games.player.Player;

/**
 * One attempt of one player to find one solution. Immutable: a guess returns the next state.
 *
 * @param guesses those that were counted, oldest first; only the last can be the solution
 * @param createdAt to the millisecond
 * @param finishedAt to the millisecond, not before {@code createdAt}; present once the game is over
 */
public record Game(
    GameId id,
    Player player,
    Puzzle puzzle,
    List<Guess> guesses,
    Instant createdAt,
    Optional<Instant> finishedAt) {

  /** How many guesses a player has. */
  public static final int MAX_GUESSES = 6;

  public Game {
    guesses = List.copyOf(guesses);
    createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
    finishedAt = finishedAt.map(instant -> instant.truncatedTo(ChronoUnit.MILLIS));
    checkGuesses(guesses, puzzle.solution());
    checkEnd(status(guesses, puzzle.solution()), createdAt, finishedAt);
  }

  /** A game without guesses. */
  public static Game start(GameId id, Player player, Puzzle puzzle, Instant now) {
    return new Game(id, player, puzzle, List.of(), now, Optional.empty());
  }

  /** The word to be found. */
  public Solution solution() {
    return puzzle.solution();
  }

  /** Whether the game is in progress, won or lost. */
  public Status status() {
    return status(guesses, solution());
  }

  /** Whether the game is won or lost, so that no more guesses count. */
  public boolean isOver() {
    return status() != Status.IN_PROGRESS;
  }

  /** Six minus the guesses made, also after a win. */
  public int guessesRemaining() {
    return MAX_GUESSES - guesses.size();
  }

  /** Identifies one state of the game: the number of counted guesses, 0 to 6. */
  public int version() {
    return guesses.size();
  }

  /** The marks of a guess in this game. */
  public Feedback feedback(Guess guess) {
    return solution().mark(guess);
  }

  /** Counts a guess, unless the game is over or, in hard mode, the guess does not use a hint. */
  public GuessResult guess(Guess guess, Instant now) {
    if (isOver()) {
      return new GuessResult.GameOver(this);
    }
    return puzzle
        .unusedHint(guesses, guess)
        .<GuessResult>map(hint -> new GuessResult.HintNotUsed(this, hint))
        .orElseGet(() -> new GuessResult.Counted(next(guess, now)));
  }

  private Game next(Guess guess, Instant now) {
    List<Guess> more = Stream.concat(guesses.stream(), Stream.of(guess)).toList();
    Optional<Instant> end =
        status(more, solution()) == Status.IN_PROGRESS
            ? Optional.empty()
            : Optional.of(notBeforeCreation(now));
    return new Game(id, player, puzzle, more, createdAt, end);
  }

  /** The clock may be set back while a game is in progress. */
  private Instant notBeforeCreation(Instant now) {
    return now.isBefore(createdAt) ? createdAt : now;
  }

  private static Status status(List<Guess> guesses, Solution solution) {
    if (!guesses.isEmpty() && solution.isFoundBy(guesses.get(guesses.size() - 1))) {
      return Status.WON;
    }
    return guesses.size() == MAX_GUESSES ? Status.LOST : Status.IN_PROGRESS;
  }

  private static void checkGuesses(List<Guess> guesses, Solution solution) {
    if (guesses.size() > MAX_GUESSES) {
      throw new IllegalArgumentException("A game has at most " + MAX_GUESSES + " guesses");
    }
    if (guesses.stream().limit(Math.max(0, guesses.size() - 1)).anyMatch(solution::isFoundBy)) {
      throw new IllegalArgumentException("No guess follows the one that finds the solution");
    }
  }

  private static void checkEnd(Status status, Instant createdAt, Optional<Instant> finishedAt) {
    if ((status == Status.IN_PROGRESS) == finishedAt.isPresent()) {
      throw new IllegalArgumentException("A game has a time of its end exactly if it is over");
    }
    if (finishedAt.filter(createdAt::isAfter).isPresent()) {
      throw new IllegalArgumentException("A game cannot end before it starts");
    }
  }
}
