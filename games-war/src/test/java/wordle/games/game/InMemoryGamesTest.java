package wordle.games.game;

import java.util.List;

class InMemoryGamesTest extends GamesContract {

  private final Games games = new InMemoryGames();

  @Override
  protected List<Games> instances() {
    return List.of(games, games, games);
  }
}
