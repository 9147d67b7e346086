package wordle.games.game;

import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import wordle.games.dictionary.Dictionary;

/**
 * What players do: they start games and guess. Safe for any number of threads, and of instances
 * that share the same games.
 */
public final class Play {

  private final Games games;
  private final Dictionary dictionary;
  private final RandomGenerator random;

  /**
   * Brings together what playing needs.
   *
   * @param random must be cryptographic and safe for many threads
   */
  public Play(Games games, Dictionary dictionary, RandomGenerator random) {
    this.games = games;
    this.dictionary = dictionary;
    this.random = random;
  }

  /** Starts a game with a solution of its own. */
  public Game start(Player player, Instant now) {
    Solution solution = new Solution(dictionary.draw(random));
    Game game = Game.start(GameId.at(now, random), player, solution, now);
    games.add(game);
    return game;
  }

  /**
   * Counts a guess or refuses it. Whoever loses a race for the game's next state decides anew from
   * what the winner left; a game has few states, so that this ends.
   */
  public GuessResult guess(Offer offer, Instant now) {
    while (true) {
      Optional<Game> found = games.find(offer.player(), offer.id());
      if (found.isEmpty()) {
        return new GuessResult.NoSuchGame();
      }
      GuessResult result = decide(found.get(), offer, now);
      if (!(result instanceof GuessResult.Counted counted)
          || games.replace(found.get(), counted.game())) {
        return result;
      }
    }
  }

  /**
   * Precondition first: who lost the answer to a winning guess learns that it was counted, not that
   * the game is over.
   */
  private GuessResult decide(Game game, Offer offer, Instant now) {
    if (!offer.precondition().holds(game)) {
      return new GuessResult.StaleGame(game);
    }
    if (game.isOver()) {
      return new GuessResult.GameOver(game);
    }
    return dictionary
        .accept(offer.text())
        .map(word -> game.guess(new Guess(word), now))
        .orElseGet(() -> new GuessResult.NotAWord(game));
  }
}
