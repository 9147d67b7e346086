package wordle.games.leaderboard;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import wordle.games.game.Player;

/** Ranks players. Safe for any number of threads. */
public final class Ranking {

  /** How many players a leaderboard shows. */
  private static final int PLACES = 10;

  /** Each player has one game of a day. */
  private static final int MINIMUM_GAMES_OF_A_DAY = 1;

  private final Standings standings;
  private final int minimumGames;

  /**
   * Ranks by these standings.
   *
   * @param minimumGames how many finished games it takes to be ranked on other boards than a day's
   */
  public Ranking(Standings standings, int minimumGames) {
    if (minimumGames < 1) {
      throw new IllegalArgumentException("Without a finished game there is nothing to rank");
    }
    this.standings = standings;
    this.minimumGames = minimumGames;
  }

  /** The leaderboard as a player sees it. */
  public Leaderboard of(Board board, Player caller) {
    List<Standing> first = standings.first(board, minimumGames(board), PLACES);
    List<Entry> entries =
        IntStream.range(0, first.size())
            .mapToObj(index -> new Entry(OptionalInt.of(index + 1), first.get(index)))
            .toList();
    return new Leaderboard(
        entries,
        entries.stream()
            .filter(entry -> entry.standing().player().equals(caller))
            .findFirst()
            .orElseGet(() -> further(board, caller)));
  }

  /** The entry of who is not among the first. */
  private Entry further(Board board, Player caller) {
    Optional<Standing> found = standings.find(board, caller);
    Standing standing = found.orElseGet(() -> new Standing(caller, 0, 0, Instant.EPOCH));
    int minimum = minimumGames(board);
    return standing.played() < minimum
        ? new Entry(OptionalInt.empty(), standing)
        : new Entry(OptionalInt.of(standings.countBefore(board, minimum, standing) + 1), standing);
  }

  private int minimumGames(Board board) {
    return board.date().isPresent() ? MINIMUM_GAMES_OF_A_DAY : minimumGames;
  }
}
