package wordle.games.game;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import wordle.games.player.Player;

/** A fake store of games that passes the same contract test as the database. */
public class InMemoryGames implements Games {

  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::createdAt)
          .reversed()
          .thenComparing(position -> position.id().toString());

  private final Map<GameId, Game> games = new ConcurrentHashMap<>();
  private final Set<PlayerAndDate> removedDailies = new HashSet<>();

  @Override
  public synchronized boolean add(Game game) {
    if (games.containsKey(game.id())) {
      throw new IllegalStateException("There is a game " + game.id());
    }
    if (isTaken(game)) {
      return false;
    }
    games.put(game.id(), game);
    return true;
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
  public synchronized Optional<Game> findDaily(Player player, LocalDate date) {
    return of(player).stream()
        .filter(game -> game.puzzle().date().equals(Optional.of(date)))
        .findFirst();
  }

  @Override
  public synchronized void removeAll(Player player, LocalDate keepFrom) {
    List<Game> removed = of(player);
    games.values().removeAll(removed);
    removed.stream()
        .flatMap(game -> game.puzzle().date().stream())
        .filter(date -> !date.isBefore(keepFrom))
        .forEach(date -> removedDailies.add(new PlayerAndDate(player, date)));
  }

  /** All games of all players. */
  public List<Game> all() {
    return List.copyOf(games.values());
  }

  private boolean isTaken(Game game) {
    Optional<LocalDate> date = game.puzzle().date();
    return date.isPresent()
        && (findDaily(game.player(), date.get()).isPresent()
            || removedDailies.contains(new PlayerAndDate(game.player(), date.get())));
  }

  private List<Game> of(Player player) {
    return games.values().stream().filter(game -> game.player().equals(player)).toList();
  }

  private record PlayerAndDate(Player player, LocalDate date) {}

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
