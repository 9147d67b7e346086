package wordle.games.game;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.random.RandomGenerator;
import wordle.games.dictionary.Dictionary;

/**
 * What players do: they start games and guess. Safe for any number of threads, and of instances
 * that share the same games.
 */
public final class Play {

  private final Games games;
  private final DailyDraw dailyDraw;
  private final Dictionary dictionary;
  private final RandomGenerator random;

  /**
   * Brings together what playing needs.
   *
   * @param random must be cryptographic and safe for many threads
   */
  public Play(Games games, DailyDraw dailyDraw, Dictionary dictionary, RandomGenerator random) {
    this.games = games;
    this.dailyDraw = dailyDraw;
    this.dictionary = dictionary;
    this.random = random;
  }

  /** Starts a game; of a day's puzzle, unless the player has started it before. */
  public StartResult start(NewGame wish, Instant now) {
    return wish.puzzle() == Puzzle.DAILY ? startDaily(wish, now) : startRandom(wish, now);
  }

  private StartResult startRandom(NewGame wish, Instant now) {
    Solution solution = new Solution(dictionary.draw(random));
    Game game = newGame(wish.player(), Challenge.random(solution, wish.mode()), now);
    games.add(game);
    return new StartResult.Started(game);
  }

  private StartResult startDaily(NewGame wish, Instant now) {
    LocalDate date = dateOf(now);
    Optional<Game> before = games.findDaily(wish.player(), date);
    if (before.isPresent()) {
      return new StartResult.StartedBefore(before.get());
    }
    Challenge challenge = Challenge.daily(dailyDraw.of(date), date, wish.mode());
    Game game = newGame(wish.player(), challenge, now);
    return games.add(game) ? new StartResult.Started(game) : lostStart(wish.player(), date);
  }

  /** What another request did just before, or what was done with the game since. */
  private StartResult lostStart(Player player, LocalDate date) {
    return games
        .findDaily(player, date)
        .<StartResult>map(StartResult.StartedBefore::new)
        .orElseGet(StartResult.DailyPlayed::new);
  }

  private Game newGame(Player player, Challenge challenge, Instant now) {
    return Game.start(GameId.at(now, random), player, challenge, now);
  }

  /**
   * Removes all games of a player. The day before counts as today: the clock of another instance
   * may not have reached midnight.
   */
  public void removeAll(Player player, Instant now) {
    games.removeAll(player, dateOf(now).minusDays(1));
  }

  private static LocalDate dateOf(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
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
