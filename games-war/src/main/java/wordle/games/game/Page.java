package wordle.games.game;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list of games.
 *
 * @param games in the list's order
 * @param last the position after which the next page starts; empty on the last page
 */
public record Page(List<Game> games, Optional<Position> last) {

  public Page {
    games = List.copyOf(games);
  }

  /**
   * The first page of a list.
   *
   * @param games read with a limit of one more, so that they show whether another page follows
   * @param limit how many games the page holds at most, one or more
   */
  public static Page of(List<Game> games, int limit) {
    if (games.size() <= limit) {
      return new Page(games, Optional.empty());
    }
    return new Page(games.subList(0, limit), Optional.of(Position.of(games.get(limit - 1))));
  }
}
