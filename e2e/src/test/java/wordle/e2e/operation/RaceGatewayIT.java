package wordle.e2e.operation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.testing.http.Problems.assertHasRequestId;
import static wordle.testing.http.Problems.assertProblem;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.http.Response;
import wordle.testing.system.GamesDatabase;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** Concurrent requests through three instances. */
@ExtendWith(SharedSystem.class)
@Tag("alone")
class RaceGatewayIT {

  private static final List<String> WORDS =
      List.of(
          "crane", "slate", "mamma", "sissy", "civic", "radar", "error", "level", "kayak", "geese",
          "eerie", "speed", "steel", "erase", "llama", "babes");

  private static Client player;

  private final RunningSystem system;
  private final GamesDatabase database;

  RaceGatewayIT(RunningSystem system) {
    this.system = system;
    this.database = GamesDatabase.of(system);
  }

  @BeforeAll
  static void register(RunningSystem system) {
    player = system.newPlayer();
  }

  @RepeatedTest(5)
  void atMostSixGuessesCountNoneIsLostAndNoneCountsTwice() {
    String id = gameOf("abbey");

    List<Response> responses = allAtOnce(WORDS, word -> player.guess(id, word));

    List<String> counted =
        responses.stream()
            .filter(response -> response.status() == 200)
            .map(this::lastWord)
            .toList();
    assertEquals(Map.of(200, 6L, 409, WORDS.size() - 6L), statuses(responses));
    assertEquals(6, Set.copyOf(counted).size());
    JsonObject game = player.get("/games/" + id).json();
    assertEquals(Set.copyOf(counted), Set.copyOf(words(game)));
    assertEquals(6, words(game).size());
    assertEquals(6, database.version(id));
    assertEquals("lost", game.getString("status"));
  }

  @Test
  void racingGuessesAreTakenByAllInstances() {
    String id = gameOf("abbey");

    Set<String> processes =
        allAtOnce(WORDS, word -> player.guess(id, word)).stream()
            .map(response -> system.log().awaitRequests(assertHasRequestId(response), 2).get(1))
            .map(line -> line.process())
            .collect(Collectors.toSet());

    assertEquals(Set.of("games-1", "games-2", "games-3"), processes);
  }

  @Test
  void eachCountedGuessIsAnsweredWithTheGameJustAfterIt() {
    String id = gameOf("abbey");

    List<JsonObject> games =
        allAtOnce(WORDS, word -> player.guess(id, word)).stream()
            .filter(response -> response.status() == 200)
            .map(Response::json)
            .toList();

    List<String> all = words(player.get("/games/" + id).json());
    for (JsonObject game : games) {
      assertEquals(all.subList(0, 6 - game.getInt("guessesRemaining")), words(game));
    }
  }

  @RepeatedTest(3)
  void winningGuessCountsOnceHoweverOftenItIsSent() {
    String id = gameOf("abbey");

    List<Response> responses =
        allAtOnce(Collections.nCopies(12, "abbey"), word -> player.guess(id, word));

    assertEquals(Map.of(200, 1L, 409, 11L), statuses(responses));
    assertEquals(List.of("abbey"), words(player.get("/games/" + id).json()));
  }

  @RepeatedTest(3)
  void sameGuessUnderOneTagCountsOnce() {
    String id = gameOf("abbey");
    String tag = player.get("/games/" + id).requiredHeader("ETag");

    List<Response> responses =
        allAtOnce(
            Collections.nCopies(12, "crane"), word -> player.guess(id, word, "If-Match", tag));

    assertEquals(Map.of(200, 1L, 412, 11L), statuses(responses));
    assertEquals(List.of("crane"), words(player.get("/games/" + id).json()));
  }

  @Test
  void oneOfConcurrentRegistrationsOfANameSucceeds() {
    String name = Account.fresh().name();
    List<Account> rivals =
        IntStream.range(0, 8)
            .mapToObj(i -> new Account(i % 2 == 0 ? name : upper(name), "rival password " + i))
            .toList();

    List<Response> responses = allAtOnce(rivals, rival -> system.client().register(rival));

    assertEquals(Map.of(201, 1L, 409, 7L), statuses(responses));
    responses.stream()
        .filter(response -> response.status() == 409)
        .forEach(response -> assertProblem(409, "username-taken", response));
    for (int i = 0; i < rivals.size(); i++) {
      int wanted = responses.get(i).status() == 201 ? 200 : 401;
      system.client(rivals.get(i)).get("/games").expect(wanted);
    }
  }

  @Test
  void pagesMissAndRepeatNothingWhileGamesAreStarted() throws InterruptedException {
    Client other = system.newPlayer();
    List<String> before = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      before.add(0, other.startGame().getString("id"));
    }
    AtomicBoolean paging = new AtomicBoolean(true);
    Thread starter =
        new Thread(
            () -> {
              while (paging.get()) {
                other.startGame();
              }
            });
    starter.start();

    List<String> seen = pageThrough(other, "/games?limit=3");
    paging.set(false);
    starter.join();

    assertEquals(seen.size(), Set.copyOf(seen).size(), seen::toString);
    List<String> old = seen.stream().filter(before::contains).toList();
    assertEquals(before, old);
  }

  @Test
  void manyPlayersPlayWholeGamesAtOnce() {
    List<Client> players = IntStream.range(0, 4).mapToObj(i -> system.newPlayer()).toList();

    List<JsonObject> games = allAtOnce(players, this::playToTheEnd);

    assertTrue(games.stream().allMatch(game -> game.getString("status").equals("won")));
  }

  private JsonObject playToTheEnd(Client client) {
    String id = gameOf(client, "abbey");
    for (String word : WORDS.subList(0, 5)) {
      client.guess(id, word).expect(200);
    }
    return client.guess(id, "abbey").expect(200).json();
  }

  private static List<String> pageThrough(Client client, String first) {
    List<String> seen = new ArrayList<>();
    for (String path = first; path != null; ) {
      JsonObject page = client.get(path).expect(200).json();
      page.getJsonArray("games").getValuesAs(JsonObject.class).stream()
          .map(game -> game.getString("id"))
          .forEach(seen::add);
      path = page.getString("next", null);
    }
    return seen;
  }

  private String gameOf(String solution) {
    return gameOf(player, solution);
  }

  private String gameOf(Client client, String solution) {
    String id = client.startGame().getString("id");
    database.setSolution(id, solution);
    return id;
  }

  private String lastWord(Response response) {
    List<String> words = words(response.json());
    return words.get(words.size() - 1);
  }

  private static List<String> words(JsonObject game) {
    return game.getJsonArray("guesses").getValuesAs(JsonObject.class).stream()
        .map(guess -> guess.getString("word"))
        .toList();
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  private static Map<Integer, Long> statuses(List<Response> responses) {
    return responses.stream().collect(groupingBy(Response::status, counting()));
  }

  /** Runs one thread for each item, all of which begin together. */
  private static <T, R> List<R> allAtOnce(List<T> items, Function<T, R> task) {
    CyclicBarrier start = new CyclicBarrier(items.size());
    ExecutorService threads = Executors.newFixedThreadPool(items.size());
    try {
      List<Callable<R>> tasks =
          items.stream()
              .<Callable<R>>map(
                  item ->
                      () -> {
                        start.await();
                        return task.apply(item);
                      })
              .toList();
      return threads.invokeAll(tasks).stream().map(RaceGatewayIT::result).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted in a race", e);
    } finally {
      threads.shutdown();
    }
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError("A concurrent request failed", e);
    }
  }
}
