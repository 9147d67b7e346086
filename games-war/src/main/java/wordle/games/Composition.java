package wordle.games;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import wordle.games.dictionary.Dictionary;
import wordle.games.dictionary.DictionaryFiles;
import wordle.games.game.DailyPuzzles;
import wordle.games.game.DailySolutions;
import wordle.games.game.GamePlay;
import wordle.games.game.Games;
import wordle.games.leaderboard.Ranking;
import wordle.games.leaderboard.Standings;
import wordle.games.statistics.FinishedGames;
import wordle.games.statistics.StatisticsQuery;

/** Creates the domain objects for CDI, because the domain does not depend on CDI. */
@Singleton
public class Composition {

  /** Play with the dictionary of this release and a cryptographic random generator. */
  @Produces
  @Singleton
  GamePlay gamePlay(Games games, DailyPuzzles dailyPuzzles) {
    Dictionary dictionary = DictionaryFiles.read();
    SecureRandom random = new SecureRandom();
    DailySolutions dailySolutions = new DailySolutions(dailyPuzzles, dictionary, random);
    return new GamePlay(games, dailySolutions, dictionary, random);
  }

  /** Statistics of the games in the database. */
  @Produces
  @Singleton
  StatisticsQuery statisticsQuery(FinishedGames finishedGames) {
    return new StatisticsQuery(finishedGames);
  }

  /** The ranking with the minimum that {@code server.xml} sets. */
  @Produces
  @Singleton
  Ranking ranking(
      Standings standings, @ConfigProperty(name = "LEADERBOARD_MINIMUM_GAMES") int minimumGames) {
    return new Ranking(standings, minimumGames);
  }

  /** The system clock; the domain gets each time as an argument. */
  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
