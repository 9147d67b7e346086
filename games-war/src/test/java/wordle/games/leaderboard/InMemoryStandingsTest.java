package wordle.games.leaderboard;

import wordle.games.game.Games;
import wordle.games.game.InMemoryGames;

class InMemoryStandingsTest extends StandingsContract {

  private final InMemoryGames games = new InMemoryGames();

  @Override
  protected Games games() {
    return games;
  }

  @Override
  protected Standings standings() {
    return new InMemoryStandings(games::all);
  }
}
