package wordle.chaos;

import java.sql.SQLException;
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
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that was sent, and what was answered. */
final class Ledger {

  private final ConcurrentMap<String, Outcome> accounts = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, String> games = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, AtomicInteger> starts = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Map<String, Outcome>> guesses = new ConcurrentHashMap<>();
  private final ConcurrentMap<Integer, LongAdder> statuses = new ConcurrentHashMap<>();

  Outcome registered(String name, Reply reply) {
    return note(reply, outcome -> accounts.put(name, outcome));
  }

  Outcome started(String player, String id, Reply reply) {
    return note(
        reply,
        outcome -> {
          if (outcome == Outcome.DONE) {
            games.put(id, player);
          }
          if (outcome != Outcome.REFUSED) {
            starts.computeIfAbsent(player, key -> new AtomicInteger()).incrementAndGet();
          }
          return outcome;
        });
  }

  Outcome guessed(String game, String word, Reply reply) {
    return note(
        reply,
        outcome ->
            guesses
                .computeIfAbsent(game, key -> Collections.synchronizedMap(new LinkedHashMap<>()))
                .put(word, outcome));
  }

  Outcome read(Reply reply) {
    return note(reply, outcome -> outcome);
  }

  private Outcome note(Reply reply, Function<Outcome, Object> entry) {
    Outcome outcome = Outcome.of(reply.status());
    statuses.computeIfAbsent(reply.status(), key -> new LongAdder()).increment();
    entry.apply(outcome);
    return outcome;
  }

  void check(Databases databases) throws SQLException {
    databases.checkIntegrity();
    checkAccounts(databases.names());
    checkGames(databases.games());
  }

  private void checkAccounts(List<String> names) {
    Map<String, Long> rows =
        names.stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    accounts.forEach(
        (name, outcome) -> {
          long count = rows.getOrDefault(name, 0L);
          require(
              outcome != Outcome.DONE || count == 1, "201 for " + name + " but " + count + " rows");
          require(outcome != Outcome.REFUSED || count == 0, name + " was refused but is there");
        });
    rows.keySet().forEach(name -> require(accounts.containsKey(name), name + " was never sent"));
  }

  private void checkGames(List<Databases.Row> rows) {
    Map<String, Databases.Row> byId = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Databases.Row row : rows) {
      require(byId.put(row.id(), row) == null, row.id() + " is there twice");
      counts.merge(row.player(), 1, Integer::sum);
    }
    games.forEach(
        (id, player) -> {
          Databases.Row row = byId.get(id);
          require(
              row != null && row.player().equals(player), "201 for game " + id + ", which is lost");
          checkGuesses(id, row.words());
        });
    counts.forEach(
        (player, count) ->
            require(
                starts.containsKey(player) && count <= starts.get(player).get(),
                player + " has " + count + " games"));
  }

  /**
   * Each that was answered, in the order of the answers; some of which nobody knew, whenever the
   * service came to them; no other, and none twice.
   */
  private void checkGuesses(String game, List<String> counted) {
    Map<String, Outcome> sent = guesses.getOrDefault(game, Map.of());
    List<String> done = words(sent, Outcome.DONE);
    List<String> possible = new ArrayList<>(done);
    possible.addAll(words(sent, Outcome.UNKNOWN));
    require(
        counted.stream().filter(done::contains).toList().equals(done)
            && possible.containsAll(counted)
            && Set.copyOf(counted).size() == counted.size(),
        "Game " + game + " has " + counted + " of " + sent);
  }

  private static List<String> words(Map<String, Outcome> sent, Outcome outcome) {
    return sent.keySet().stream().filter(word -> sent.get(word) == outcome).toList();
  }

  Map<Integer, LongAdder> statuses() {
    return new TreeMap<>(statuses);
  }

  long answers() {
    return statuses.values().stream().mapToLong(LongAdder::sum).sum();
  }

  String summary() {
    return "%d requests; acknowledged and found on disk: %d accounts, %d games, %d guesses"
        .formatted(
            answers(),
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
