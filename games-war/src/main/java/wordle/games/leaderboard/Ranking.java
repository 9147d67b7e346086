package wordle.games.leaderboard;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import wordle.games.player.Player;

/** Ranks players by their standings. Thread-safe. */
public final class Ranking {

  /** How many players a leaderboard lists. */
  private static final int PLACES = 10;

  /** Each player has one game of a day. */
  private static final int MINIMUM_GAMES_OF_A_DAY = 1;

  private final Standings standings;
  private final int minimumGames;

  /**
   * A ranking of these standings.
   *
   * @param minimumGames how many finished games a rank requires, except on the board of a day
   */
  public Ranking(Standings standings, int minimumGames) {
    if (minimumGames < 1) {
      throw new IllegalArgumentException("A rank requires at least one game");
    }
    this.standings = standings;
    this.minimumGames = minimumGames;
  }

  /** The leaderboard of a board, with the entry of the caller. */
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
            .orElseGet(() -> entryBelow(board, caller)));
  }

  /** The entry of a caller who is not among the first. */
  private Entry entryBelow(Board board, Player caller) {
    Standing standing = standings.find(board, caller).orElseGet(() -> Standing.none(caller));
    int minimum = minimumGames(board);
    return standing.played() < minimum
        ? new Entry(OptionalInt.empty(), standing)
        : new Entry(OptionalInt.of(standings.countBefore(board, minimum, standing) + 1), standing);
  }

  private int minimumGames(Board board) {
    return board.date().isPresent() ? MINIMUM_GAMES_OF_A_DAY : minimumGames;
  }
}
