package wordle.games.game;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One attempt of one player to find one solution. Immutable.
 *
 * @param guesses those that counted, in their order
 * @param createdAt to the millisecond
 * @param finishedAt to the millisecond; empty while the game is in progress
 */
public record Game(
    GameId id,
    Player player,
    Solution solution,
    List<Guess> guesses,
    Instant createdAt,
    Optional<Instant> finishedAt) {

  /** How many guesses a game has. */
  public static final int MAX_GUESSES = 6;

  public Game {
    guesses = List.copyOf(guesses);
    if (guesses.size() > MAX_GUESSES) {
      throw new IllegalArgumentException("more than " + MAX_GUESSES + " guesses in game " + id);
    }
    if (finishedAt.isPresent() == (statusAfter(guesses) == Status.IN_PROGRESS)) {
      throw new IllegalArgumentException("game " + id + " has an end or none, against its guesses");
    }
  }

  /** A game without guesses. */
  public static Game start(GameId id, Player player, Solution solution, Instant now) {
    return new Game(id, player, solution, List.of(), now, Optional.empty());
  }

  /** Where the game stands. */
  public Status status() {
    return statusAfter(guesses);
  }

  /** How many guesses have counted. It changes with each one, and never comes again. */
  public int version() {
    return guesses.size();
  }

  /** How many guesses are left of six, after a win too. */
  public int guessesRemaining() {
    return MAX_GUESSES - guesses.size();
  }

  /** Whether no further guess counts. */
  public boolean isOver() {
    return status() != Status.IN_PROGRESS;
  }

  /**
   * The game after one more guess.
   *
   * @throws IllegalStateException if the game is over
   */
  public Game guess(Word word, Instant now) {
    if (isOver()) {
      throw new IllegalStateException("game " + id + " is over");
    }
    List<Guess> next = new ArrayList<>(guesses);
    next.add(new Guess(word, solution.mark(word)));
    Optional<Instant> end =
        statusAfter(next) == Status.IN_PROGRESS ? Optional.empty() : Optional.of(now);
    return new Game(id, player, solution, next, createdAt, end);
  }

  private static Status statusAfter(List<Guess> guesses) {
    if (!guesses.isEmpty() && guesses.get(guesses.size() - 1).feedback().isAllCorrect()) {
      return Status.WON;
    }
    return guesses.size() == MAX_GUESSES ? Status.LOST : Status.IN_PROGRESS;
  }
}
