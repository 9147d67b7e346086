package wordle.games;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import wordle.games.dictionary.Dictionary;
import wordle.games.dictionary.DictionaryFiles;
import wordle.games.game.DailyDraw;
import wordle.games.game.DailyPuzzles;
import wordle.games.game.Games;
import wordle.games.game.Play;
import wordle.games.leaderboard.Ranking;
import wordle.games.leaderboard.Standings;
import wordle.games.statistics.FinishedGames;
import wordle.games.statistics.StatisticsOffice;

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

  /** Statistics of the games that this service keeps. */
  @Produces
  @Singleton
  StatisticsOffice statisticsOffice(FinishedGames finishedGames) {
    return new StatisticsOffice(finishedGames);
  }

  /** Ranks by the setting of {@code server.xml}. */
  @Produces
  @Singleton
  Ranking ranking(
      Standings standings, @ConfigProperty(name = "LEADERBOARD_MINIMUM_GAMES") int minimumGames) {
    return new Ranking(standings, minimumGames);
  }

  /** The time as the machine has it; tests of the domain give it times of their own. */
  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
