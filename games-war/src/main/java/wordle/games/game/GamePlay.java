package wordle.games.game;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.random.RandomGenerator;
import wordle.games.dictionary.Dictionary;
import wordle.games.player.Player;

/**
 * Starts games, counts guesses and removes games. Thread-safe; any number of instances may share
 * one store of games.
 */
public final class GamePlay {

  private final Games games;
  private final DailySolutions dailySolutions;
  private final Dictionary dictionary;
  private final RandomGenerator random;

  /**
   * Play with this dictionary, on games in this store.
   *
   * @param random cryptographic and thread-safe
   */
  public GamePlay(
      Games games, DailySolutions dailySolutions, Dictionary dictionary, RandomGenerator random) {
    this.games = games;
    this.dailySolutions = dailySolutions;
    this.dictionary = dictionary;
    this.random = random;
  }

  /** Starts a game; a daily one only if the player has not started it before. */
  public StartResult start(NewGameCommand command, Instant now) {
    return switch (command.kind()) {
      case RANDOM -> startRandom(command, now);
      case DAILY -> startDaily(command, now);
    };
  }

  private StartResult startRandom(NewGameCommand command, Instant now) {
    Solution solution = new Solution(dictionary.draw(random));
    Game game = newGame(command.player(), Puzzle.random(solution, command.mode()), now);
    games.add(game);
    return new StartResult.Started(game);
  }

  private StartResult startDaily(NewGameCommand command, Instant now) {
    LocalDate date = dateOf(now);
    Optional<Game> existing = games.findDaily(command.player(), date);
    if (existing.isPresent()) {
      return new StartResult.StartedBefore(existing.get());
    }
    Puzzle puzzle = Puzzle.daily(dailySolutions.of(date), date, command.mode());
    Game game = newGame(command.player(), puzzle, now);
    return games.add(game) ? new StartResult.Started(game) : notAdded(command.player(), date);
  }

  /** Either a concurrent request has started the game, or the player has removed it. */
  private StartResult notAdded(Player player, LocalDate date) {
    return games
        .findDaily(player, date)
        .<StartResult>map(StartResult.StartedBefore::new)
        .orElseGet(StartResult.DailyPlayed::new);
  }

  private Game newGame(Player player, Puzzle puzzle, Instant now) {
    return Game.start(GameId.at(now, random), player, puzzle, now);
  }

  /**
   * Removes all games of a player. Yesterday's puzzle cannot be started again either, because the
   * clock of another instance may not have reached midnight.
   */
  public void removeAll(Player player, Instant now) {
    games.removeAll(player, dateOf(now).minusDays(1));
  }

  private static LocalDate dateOf(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /**
   * Counts a guess or rejects it. If a concurrent guess changes the game first, the command is
   * decided again from the new state. The loop ends because a game has at most seven states.
   */
  public GuessResult guess(GuessCommand command, Instant now) {
    while (true) {
      Optional<Game> found = games.find(command.player(), command.id());
      if (found.isEmpty()) {
        return new GuessResult.NoSuchGame();
      }
      GuessResult result = decide(found.get(), command, now);
      if (!(result instanceof GuessResult.Counted counted)
          || games.replace(found.get(), counted.game())) {
        return result;
      }
    }
  }

  /**
   * The version is checked first. A client that lost the response to a winning guess then learns
   * that the guess was counted, not that the game is over.
   */
  private GuessResult decide(Game game, GuessCommand command, Instant now) {
    if (!command.expectedVersions().contains(game.version())) {
      return new GuessResult.StaleGame(game);
    }
    if (game.isOver()) {
      return new GuessResult.GameOver(game);
    }
    return dictionary
        .accept(command.text())
        .map(word -> game.guess(new Guess(word), now))
        .orElseGet(() -> new GuessResult.NotAWord(game));
  }
}
