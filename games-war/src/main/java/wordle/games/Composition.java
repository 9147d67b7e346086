package wordle.games;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import wordle.games.dictionary.Dictionary;
import wordle.games.dictionary.DictionaryFiles;
import wordle.games.game.DailyDraw;
import wordle.games.game.DailyPuzzles;
import wordle.games.game.Games;
import wordle.games.game.Play;

/** Puts the domain together for CDI, of which the domain knows nothing. */
@Singleton
public class Composition {

  /** All instances play by one dictionary, each with a generator of its own. */
  @Produces
  @Singleton
  Play play(Games games, DailyPuzzles dailyPuzzles) {
    Dictionary dictionary = DictionaryFiles.read();
    SecureRandom random = new SecureRandom();
    DailyDraw dailyDraw = new DailyDraw(dailyPuzzles, dictionary, random);
    return new Play(games, dailyDraw, dictionary, random);
  }

  /** The time as the machine has it; tests of the domain give it times of their own. */
  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
