package wordle.games.leaderboard;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import wordle.games.game.Game;
import wordle.games.game.Status;
import wordle.games.player.Player;

/** Standings computed from the games at each call: the oracle for other implementations. */
public final class InMemoryStandings implements Standings {

  private static final Comparator<Standing> ORDER =
      Comparator.comparingDouble(Standing::averageScore)
          .thenComparingInt(Standing::played)
          .reversed()
          .thenComparing(Standing::reachedAt)
          .thenComparing(standing -> standing.player().key());

  private final Supplier<Collection<Game>> games;

  public InMemoryStandings(Supplier<Collection<Game>> games) {
    this.games = games;
  }

  @Override
  public List<Standing> first(Board board, int minimumGames, int limit) {
    return all(board).stream()
        .filter(standing -> standing.played() >= minimumGames)
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Standing> find(Board board, Player player) {
    return all(board).stream().filter(standing -> standing.player().equals(player)).findFirst();
  }

  @Override
  public int countBefore(Board board, int minimumGames, Standing standing) {
    return (int)
        all(board).stream()
            .filter(other -> other.played() >= minimumGames)
            .filter(other -> ORDER.compare(other, standing) < 0)
            .count();
  }

  private List<Standing> all(Board board) {
    return games.get().stream()
        .filter(Game::isOver)
        .filter(game -> isOn(board, game))
        .collect(Collectors.groupingBy(Game::player))
        .values()
        .stream()
        .map(InMemoryStandings::standing)
        .sorted(ORDER)
        .toList();
  }

  private static boolean isOn(Board board, Game game) {
    return board.kind().map(game.puzzle().kind()::equals).orElse(true)
        && (board.date().isEmpty() || board.date().equals(game.puzzle().date()));
  }

  private static Standing standing(List<Game> games) {
    return new Standing(
        games.get(0).player(),
        games.size(),
        games.stream().mapToInt(InMemoryStandings::points).sum(),
        games.stream()
            .flatMap(game -> game.finishedAt().stream())
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH));
  }

  private static int points(Game game) {
    return game.status() == Status.WON ? game.guessesRemaining() + 1 : 0;
  }
}
