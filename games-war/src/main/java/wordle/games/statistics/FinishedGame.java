package wordle.games.statistics;

import java.time.LocalDate;
import java.util.Optional;
import wordle.games.game.Game;

/**
 * The result of a finished game, from which statistics are computed.
 *
 * @param won whether the last guess was the solution
 * @param guesses how many guesses were counted, 1 to 6
 * @param date the day of a daily puzzle; empty for a random one
 */
public record FinishedGame(boolean won, int guesses, Optional<LocalDate> date) {

  public FinishedGame {
    if (guesses < 1 || guesses > Game.MAX_GUESSES) {
      throw new IllegalArgumentException("A finished game has 1 to 6 guesses");
    }
  }

  /** 6 to 1 for a game won in 1 to 6 guesses, 0 for a lost one. */
  int points() {
    return won ? Game.MAX_GUESSES + 1 - guesses : 0;
  }
}
