package wordle.games.game;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list of games.
 *
 * @param games in the list's order
 * @param last where the next page goes on, or empty where none follows
 */
public record Page(List<Game> games, Optional<Position> last) {

  public Page {
    games = List.copyOf(games);
  }

  /**
   * The page that a list begins with.
   *
   * @param games one more than the limit, if there are as many: so it shows that others follow
   * @param limit how many games the page takes at most, one or more
   */
  public static Page of(List<Game> games, int limit) {
    if (games.size() <= limit) {
      return new Page(games, Optional.empty());
    }
    return new Page(games.subList(0, limit), Optional.of(Position.of(games.get(limit - 1))));
  }
}
