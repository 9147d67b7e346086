package wordle.games.leaderboard.jdbc;

import static wordle.games.game.GameExamples.NOON;
import static wordle.games.game.GameExamples.RIGHT_WORD;
import static wordle.games.game.GameExamples.TODAY;
import static wordle.games.game.GameExamples.WRONG_WORDS;
import static wordle.games.game.GameExamples.daily;
import static wordle.games.game.GameExamples.game;
import static wordle.games.game.GameExamples.guess;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Random;
import wordle.games.game.Game;
import wordle.games.game.GameId;
import wordle.games.game.Games;
import wordle.games.game.GuessResult;
import wordle.games.game.Puzzle;
import wordle.games.game.jdbc.GamesFile;
import wordle.games.player.Player;

/** Plays random games as several players; as a separate process it plays until it is killed. */
final class Playing {

  static final int PLAYERS = 5;

  private static final SecureRandom IDS = new SecureRandom();

  private final Games games;
  private final Random random;

  Playing(Games games, int seed) {
    this.games = games;
    this.random = new Random(seed);
  }

  static Player player(int number) {
    return new Player("player" + number);
  }

  public static void main(String[] arguments) {
    Playing playing = new Playing(GamesFile.at(Path.of(arguments[0])).games(), 1);
    while (true) {
      playing.play(1);
      System.out.println("played");
    }
  }

  void play(int count) {
    for (int i = 0; i < count; i++) {
      Game game = newGame(player(random.nextInt(PLAYERS)));
      if (games.add(game)) {
        playToTheEnd(game);
      }
      if (random.nextInt(40) == 0) {
        games.removeAll(player(random.nextInt(PLAYERS)), TODAY.plusDays(1));
      }
    }
  }

  /** With an id that no other process generates. */
  private Game newGame(Player player) {
    Instant now = NOON.plusMillis(random.nextInt(1000));
    Puzzle puzzle =
        random.nextInt(3) == 0
            ? daily(player, TODAY.minusDays(random.nextInt(40))).puzzle()
            : game(player, now).puzzle();
    return Game.start(GameId.at(now, IDS), player, puzzle, now);
  }

  /** Another thread may remove the game at any time. */
  private void playToTheEnd(Game game) {
    int right = random.nextInt(8);
    Game current = game;
    while (!current.isOver()) {
      String word = current.version() == right ? RIGHT_WORD : WRONG_WORDS.get(current.version());
      Game next =
          ((GuessResult.Counted) current.guess(guess(word), NOON.plusMillis(random.nextInt(5000))))
              .game();
      games.replace(current, next);
      current = next;
    }
  }
}
