package wordle.games.game;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Games for tests of what is above them. Keeps the same contract as the database. */
final class InMemoryGames implements Games {

  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::createdAt)
          .reversed()
          .thenComparing(position -> position.id().toString());

  private final Map<GameId, Game> games = new ConcurrentHashMap<>();

  @Override
  public void add(Game game) {
    if (games.putIfAbsent(game.id(), game) != null) {
      throw new IllegalStateException("There is a game " + game.id());
    }
  }

  @Override
  public Optional<Game> find(Player player, GameId id) {
    return Optional.ofNullable(games.get(id)).filter(game -> game.player().equals(player));
  }

  @Override
  public boolean replace(Game current, Game next) {
    return games.replace(current.id(), current, next);
  }

  @Override
  public Page list(Selection selection) {
    List<Game> oneMore =
        games.values().stream()
            .filter(game -> game.player().equals(selection.player()))
            .filter(game -> selection.status().map(game.status()::equals).orElse(true))
            .filter(game -> selection.after().map(after -> follows(game, after)).orElse(true))
            .sorted(Comparator.comparing(Position::of, ORDER))
            .limit(selection.limit() + 1L)
            .toList();
    return Page.of(oneMore, selection.limit());
  }

  private static boolean follows(Game game, Position position) {
    return ORDER.compare(Position.of(game), position) > 0;
  }
}
