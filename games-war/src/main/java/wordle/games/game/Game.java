package wordle.games.game;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One attempt of one player to find one solution. Immutable: a guess makes the next state.
 *
 * @param challenge what is to be found, and by which guesses
 * @param guesses those that were counted, the oldest first; only the last can be the solution
 * @param createdAt to the millisecond
 * @param finishedAt to the millisecond and not before {@code createdAt}; present once the game is
 *     over
 */
public record Game(
    GameId id,
    Player player,
    Challenge challenge,
    List<Guess> guesses,
    Instant createdAt,
    Optional<Instant> finishedAt) {

  /** How many guesses a player has. */
  public static final int MAX_GUESSES = 6;

  public Game {
    guesses = List.copyOf(guesses);
    createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
    finishedAt = finishedAt.map(instant -> instant.truncatedTo(ChronoUnit.MILLIS));
    refuseGuessesAfterTheEnd(guesses, challenge.solution());
    refuseWrongEnd(status(guesses, challenge.solution()), createdAt, finishedAt);
  }

  /** A game without guesses. */
  public static Game start(GameId id, Player player, Challenge challenge, Instant now) {
    return new Game(id, player, challenge, List.of(), now, Optional.empty());
  }

  /** The word to be found. */
  public Solution solution() {
    return challenge.solution();
  }

  /** How far the game has come. */
  public Status status() {
    return status(guesses, solution());
  }

  /** Whether no further guess is counted. */
  public boolean isOver() {
    return status() != Status.IN_PROGRESS;
  }

  /** Six less the guesses made, after a win too. */
  public int guessesRemaining() {
    return MAX_GUESSES - guesses.size();
  }

  /** Tells one state of the game from all others: how many guesses were counted, 0 to 6. */
  public int version() {
    return guesses.size();
  }

  /** What a guess of this game is worth. */
  public Feedback feedback(Guess guess) {
    return solution().mark(guess);
  }

  /** Counts a guess, unless the game is over or, in hard mode, the guess leaves a hint unused. */
  public GuessResult guess(Guess guess, Instant now) {
    if (isOver()) {
      return new GuessResult.GameOver(this);
    }
    return challenge
        .unusedHint(guesses, guess)
        .<GuessResult>map(hint -> new GuessResult.HintNotUsed(this, hint))
        .orElseGet(() -> new GuessResult.Counted(next(guess, now)));
  }

  private Game next(Guess guess, Instant now) {
    List<Guess> more = Stream.concat(guesses.stream(), Stream.of(guess)).toList();
    boolean over = status(more, solution()) != Status.IN_PROGRESS;
    return new Game(
        id,
        player,
        challenge,
        more,
        createdAt,
        over ? Optional.of(notBeforeCreation(now)) : Optional.empty());
  }

  /** A clock may be set back while a game is under way. */
  private Instant notBeforeCreation(Instant now) {
    return now.isBefore(createdAt) ? createdAt : now;
  }

  private static Status status(List<Guess> guesses, Solution solution) {
    if (!guesses.isEmpty() && solution.isFoundBy(guesses.get(guesses.size() - 1))) {
      return Status.WON;
    }
    return guesses.size() == MAX_GUESSES ? Status.LOST : Status.IN_PROGRESS;
  }

  private static void refuseGuessesAfterTheEnd(List<Guess> guesses, Solution solution) {
    if (guesses.size() > MAX_GUESSES) {
      throw new IllegalArgumentException("A game has at most " + MAX_GUESSES + " guesses");
    }
    if (guesses.stream().limit(Math.max(0, guesses.size() - 1)).anyMatch(solution::isFoundBy)) {
      throw new IllegalArgumentException("No guess follows the one that finds the solution");
    }
  }

  private static void refuseWrongEnd(
      Status status, Instant createdAt, Optional<Instant> finishedAt) {
    if ((status == Status.IN_PROGRESS) == finishedAt.isPresent()) {
      throw new IllegalArgumentException(
          "A game has a time of its end once it is over, not before");
    }
    if (finishedAt.filter(createdAt::isAfter).isPresent()) {
      throw new IllegalArgumentException("A game ends after it began");
    }
  }
}
