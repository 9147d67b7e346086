package wordle.games.game;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;
import wordle.games.game.GuessResult.Outcome;

/** Starts games and takes guesses, whoever else does the same elsewhere. */
public final class Play {

  private final Games games;
  private final Words words;
  private final Clock clock;

  /** Plays with these words on what is kept in these games. */
  public Play(Games games, Words words, Clock clock) {
    this.games = games;
    this.words = words;
    this.clock = clock;
  }

  /** A new game, kept. */
  public Game start(Player player) {
    Instant now = now();
    Game game = Game.start(GameId.next(now), player, words.drawSolution(), now);
    games.add(game);
    return game;
  }

  /**
   * Counts a guess once, if it may count.
   *
   * @param asSeen whether a game is still the one that the caller had seen; always true where the
   *     caller does not care
   * @param text what the player offers, in either case
   * @return empty where the player has no such game
   */
  public Optional<GuessResult> guess(
      Player player, GameId id, Predicate<Game> asSeen, String text) {
    while (true) {
      Optional<Game> found = games.find(player, id);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Optional<GuessResult> result = guess(found.get(), asSeen, text);
      if (result.isPresent()) {
        return result;
      }
      // Another guess was faster; that happens six times at most.
    }
  }

  /** Empty where another guess was faster. */
  private Optional<GuessResult> guess(Game game, Predicate<Game> asSeen, String text) {
    if (!asSeen.test(game)) {
      return Optional.of(new GuessResult(Outcome.STALE, game));
    }
    if (game.isOver()) {
      return Optional.of(new GuessResult(Outcome.GAME_OVER, game));
    }
    Optional<Word> word = Word.parse(text).filter(words::accepts);
    return word.isEmpty()
        ? Optional.of(new GuessResult(Outcome.NOT_A_WORD, game))
        : count(game, game.guess(word.get(), now()));
  }

  private Optional<GuessResult> count(Game before, Game after) {
    return games.replace(before, after)
        ? Optional.of(new GuessResult(Outcome.COUNTED, after))
        : Optional.empty();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
