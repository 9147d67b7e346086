package wordle.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * All requests of the players with their outcomes, to be compared with the databases. Thread-safe.
 */
final class History {

  private final ConcurrentMap<String, Outcome> accounts = new ConcurrentHashMap<>();

  /** The acknowledged games, each with its player. */
  private final ConcurrentMap<String, String> games = new ConcurrentHashMap<>();

  /** How many games each player may have: those acknowledged and those with an unknown outcome. */
  private final ConcurrentMap<String, AtomicInteger> starts = new ConcurrentHashMap<>();

  /** By game, in the order of the requests. Each player sends a word at most once a game. */
  private final ConcurrentMap<String, Map<String, Outcome>> guesses = new ConcurrentHashMap<>();

  private final ConcurrentMap<Integer, LongAdder> statuses = new ConcurrentHashMap<>();

  Outcome registered(String name, Reply reply) {
    return record(reply, outcome -> accounts.put(name, outcome));
  }

  /** A start of a game; its id is empty if the reply has none. */
  Outcome started(String player, String id, Reply reply) {
    return record(
        reply,
        outcome -> {
          if (outcome == Outcome.DONE) {
            games.put(id, player);
          }
          if (outcome != Outcome.REFUSED) {
            starts.computeIfAbsent(player, key -> new AtomicInteger()).incrementAndGet();
          }
        });
  }

  Outcome guessed(String game, String word, Reply reply) {
    return record(
        reply,
        outcome ->
            guesses
                .computeIfAbsent(game, key -> Collections.synchronizedMap(new LinkedHashMap<>()))
                .put(word, outcome));
  }

  Outcome read(Reply reply) {
    return record(reply, outcome -> {});
  }

  private Outcome record(Reply reply, Consumer<Outcome> entry) {
    Outcome outcome = Outcome.of(reply.status());
    statuses.computeIfAbsent(reply.status(), key -> new LongAdder()).increment();
    entry.accept(outcome);
    return outcome;
  }

  /**
   * Compares the history with the names of all stored accounts.
   *
   * @throws IllegalStateException if an account is lost, doubled, refused but stored, or unknown
   */
  void checkAccounts(List<String> names) {
    Map<String, Long> rows =
        names.stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    accounts.forEach(
        (name, outcome) -> {
          long count = rows.getOrDefault(name, 0L);
          require(
              outcome != Outcome.DONE || count == 1, "201 for " + name + " but " + count + " rows");
          require(outcome != Outcome.REFUSED || count == 0, name + " was refused but is stored");
        });
    rows.keySet()
        .forEach(
            name -> require(accounts.containsKey(name), name + " is stored but was never sent"));
  }

  /**
   * Compares the history with all stored games.
   *
   * @throws IllegalStateException if a game or a guess is lost, doubled, stored in another order,
   *     or stored but never sent
   */
  void checkGames(List<StoredGame> stored) {
    Map<String, StoredGame> byId = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (StoredGame game : stored) {
      require(byId.put(game.id(), game) == null, "Game " + game.id() + " is stored twice");
      counts.merge(game.player(), 1, Integer::sum);
    }
    games.forEach(
        (id, player) -> {
          StoredGame game = byId.get(id);
          if (game == null || !game.player().equals(player)) {
            throw new IllegalStateException("201 for game " + id + ", which is lost");
          }
          checkGuesses(id, game.words());
        });
    counts.forEach(
        (player, count) -> {
          AtomicInteger most = starts.get(player);
          require(
              most != null && count <= most.get(),
              player + " has " + count + " games but started " + most);
        });
  }

  /**
   * The stored words must contain every acknowledged guess in the order of the requests. They may
   * also contain guesses with an unknown outcome, at any position. They must contain nothing else,
   * and no duplicates.
   */
  private void checkGuesses(String game, List<String> stored) {
    Map<String, Outcome> sent = guesses.getOrDefault(game, Map.of());
    List<String> done = words(sent, Outcome.DONE);
    List<String> possible = new ArrayList<>(done);
    possible.addAll(words(sent, Outcome.UNKNOWN));
    require(
        stored.stream().filter(done::contains).toList().equals(done)
            && possible.containsAll(stored)
            && Set.copyOf(stored).size() == stored.size(),
        "Game " + game + " has stored " + stored + " of " + sent);
  }

  private static List<String> words(Map<String, Outcome> sent, Outcome outcome) {
    return sent.keySet().stream().filter(word -> sent.get(word) == outcome).toList();
  }

  /** How many replies had each status. */
  Map<Integer, LongAdder> statuses() {
    return new TreeMap<>(statuses);
  }

  /**
   * Counts for people. The databases have been checked before, so that what is acknowledged is
   * stored.
   */
  String summary() {
    return "%d requests; acknowledged and found on disk: %d accounts, %d games, %d guesses"
        .formatted(
            statuses.values().stream().mapToLong(LongAdder::sum).sum(),
            accounts.values().stream().filter(Outcome.DONE::equals).count(),
            games.size(),
            guesses.values().stream()
                .flatMap(words -> List.copyOf(words.values()).stream())
                .filter(Outcome.DONE::equals)
                .count());
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalStateException(otherwise);
    }
  }
}
