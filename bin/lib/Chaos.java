import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Players who remember every answer, while the processes of their system are killed or while time
 * passes; see bin/chaos, which calls {@code Chaos kill COUNT} or {@code Chaos soak SECONDS} with the
 * environment of the system to be started.
 */
final class Chaos {

  private static final int PLAYERS = 6;
  private static final Pattern SERVER = Pattern.compile("ws-server\\.jar.* (games|users) ");
  private static final Duration ALL_BACK = Duration.ofSeconds(180);

  private final Path root = Path.of(environment("ROOT"));
  private final Path data = Path.of(environment("WORDLE_DATA"));
  private final Ledger ledger = new Ledger();
  private final Gateway gateway = new Gateway(Integer.parseInt(environment("GATEWAY_PORT")));
  private final List<Thread> players = new ArrayList<>();
  private final List<Long> outages = new ArrayList<>();
  private final Map<String, Integer> killed = new HashMap<>();

  /** Held by each request for reading, so that a check sees the world between requests. */
  private final ReadWriteLock world = new ReentrantReadWriteLock(true);

  private Process system;

  private Chaos() throws IOException {
    system = launch();
  }

  public static void main(String[] arguments) throws Exception {
    Chaos chaos = new Chaos();
    Runtime.getRuntime().addShutdownHook(new Thread(chaos::stop));
    chaos.awaitReady();
    int size = Integer.parseInt(arguments[1]);
    switch (arguments[0]) {
      case "kill" -> chaos.killAndCheck(size);
      case "soak" -> new Soak(chaos, size).run();
      default -> throw new IllegalArgumentException("kill or soak");
    }
    chaos.report();
  }

  private void killAndCheck(int kills) throws Exception {
    startPlayers(Duration.ZERO);
    for (int i = 1; i <= kills; i++) {
      Thread.sleep(ThreadLocalRandom.current().nextInt(500, 4000));
      long start = System.nanoTime();
      String victim = i % 10 == 0 ? killAll() : killOne();
      awaitReady();
      long millis = (System.nanoTime() - start) / 1_000_000;
      outages.add(millis);
      check();
      System.out.printf(
          "%d of %d: killed %s, all ready after %.1f s; %s%n",
          i, kills, victim, millis / 1000.0, ledger.summary());
    }
  }

  void startPlayers(Duration pause) {
    for (int i = 0; i < PLAYERS; i++) {
      Thread player = new Thread(new Player(gateway, ledger, world, pause), "player " + i);
      player.setDaemon(true);
      player.start();
      players.add(player);
    }
  }

  /** Every promise, against the files themselves, while no request is under way. */
  void check() throws SQLException {
    world.writeLock().lock();
    try {
      ledger.check(new Databases(data));
    } finally {
      world.writeLock().unlock();
    }
    if (players.stream().anyMatch(player -> !player.isAlive())) {
      throw new IllegalStateException("A player fell: see above");
    }
  }

  private String killOne() {
    List<ProcessHandle> family = family();
    ProcessHandle victim = family.get(ThreadLocalRandom.current().nextInt(family.size()));
    String name = name(victim);
    victim.destroyForcibly();
    if (name.equals("goreman") || name.equals("bin/start")) {
      // The others end with these two, some in good order.
      await(() -> family.stream().noneMatch(ProcessHandle::isAlive));
    }
    return count(name);
  }

  /** As a power cut does, but for the disk: whoever is started meanwhile too. */
  private String killAll() {
    List<ProcessHandle> family = family();
    family.forEach(ProcessHandle::destroyForcibly);
    return count("all " + family.size() + " processes");
  }

  private String count(String name) {
    killed.merge(name.startsWith("all") ? "all at once" : name, 1, Integer::sum);
    return name;
  }

  /** All but what a supervisor runs for a moment, such as curl. */
  private List<ProcessHandle> family() {
    return Stream.concat(Stream.of(system.toHandle()), system.descendants())
        .filter(process -> !name(process).isEmpty())
        .toList();
  }

  private static String name(ProcessHandle process) {
    String line = commandLine(process);
    Matcher server = SERVER.matcher(line);
    return server.find()
        ? server.group(1)
        : Stream.of("bin/start", "goreman", "nginx: master", "nginx: worker", "bin/gateway", "bin/serve")
            .filter(line::contains)
            .findFirst()
            .orElse("");
  }

  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
          .replace('\0', ' ');
    } catch (IOException e) {
      return "";
    }
  }

  /** The system may have to be started anew, as systemd or a person would. */
  void awaitReady() throws IOException {
    long end = System.nanoTime() + ALL_BACK.toNanos();
    while (!everythingIsReady()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Not ready " + ALL_BACK.toSeconds() + " s after a kill");
      }
      if (!system.isAlive()) {
        system = launch();
      }
      pause(Duration.ofMillis(100));
    }
  }

  private boolean everythingIsReady() {
    int base = Integer.parseInt(environment("BASE_PORT"));
    return system.isAlive()
        && IntStream.of(base, base + 100, base + 101, base + 102)
            .allMatch(port -> Gateway.answers(port, "/health/ready"))
        && gateway.answers("/health/users")
        && gateway.answers("/health/games");
  }

  private Process launch() throws IOException {
    return new ProcessBuilder(root.resolve("bin/start").toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(Path.of(environment("LOG")).toFile()))
        .start();
  }

  private void stop() {
    List<ProcessHandle> family = family();
    system.destroy();
    await(() -> family.stream().noneMatch(ProcessHandle::isAlive));
    family.forEach(ProcessHandle::destroyForcibly);
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      pause(Duration.ofMillis(100));
    }
  }

  Path data() {
    return data;
  }

  List<ProcessHandle> servers() {
    return family().stream().filter(process -> name(process).matches("games|users")).toList();
  }

  private void report() throws SQLException {
    check();
    System.out.println("kills survived: " + outages.size() + " " + killed);
    if (!outages.isEmpty()) {
      Collections.sort(outages);
      System.out.printf(
          "all ready again after: median %.1f s, at most %.1f s%n",
          outages.get(outages.size() / 2) / 1000.0, outages.get(outages.size() - 1) / 1000.0);
    }
    System.out.println("answers: " + ledger.statuses());
    System.out.println(ledger.summary());
    System.out.println("lost: 0, counted twice: 0, counted but not sent: 0, integrity_check: ok");
  }

  static void pause(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String environment(String name) {
    return Optional.ofNullable(System.getenv(name))
        .orElseThrow(() -> new IllegalStateException("bin/chaos sets " + name));
  }
}

/** Registers, and plays games one after the other, each request once, whatever becomes of it. */
final class Player implements Runnable {

  private static final int GAMES_AN_ACCOUNT = 5;
  private static final List<String> WORDS =
      List.of("crane", "slate", "civic", "radar", "level", "kayak", "geese", "steel", "erase",
          "llama", "babes", "abbey");
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  private final Gateway gateway;
  private final Ledger ledger;
  private final ReadWriteLock world;
  private final Duration pause;

  Player(Gateway gateway, Ledger ledger, ReadWriteLock world, Duration pause) {
    this.gateway = gateway;
    this.ledger = ledger;
    this.world = world;
    this.pause = pause;
  }

  @Override
  public void run() {
    while (true) {
      playAsSomebodyNew();
    }
  }

  private void playAsSomebodyNew() {
    String name = "chaos-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), 36);
    String password = "a password for chaos";
    Outcome outcome =
        inWorld(
            () ->
                ledger.registered(
                    name,
                    gateway.post(
                        "/users",
                        "",
                        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password))));
    if (outcome == Outcome.DONE) {
      String basic = Base64.getEncoder().encodeToString((name + ":" + password).getBytes());
      for (int i = 0; i < GAMES_AN_ACCOUNT; i++) {
        play(name, "Basic " + basic);
      }
    } else {
      Chaos.pause(Duration.ofMillis(200));
    }
  }

  private void play(String name, String authorization) {
    String[] game = new String[1];
    Outcome outcome =
        inWorld(
            () -> {
              Reply reply = gateway.post("/games", authorization, "{}");
              Matcher id = ID.matcher(reply.body());
              game[0] = id.find() ? id.group(1) : "";
              return ledger.started(name, game[0], reply);
            });
    if (outcome == Outcome.DONE) {
      WORDS.forEach(word -> guess(game[0], authorization, word));
      inWorld(() -> ledger.read(gateway.get("/games/" + game[0], authorization)));
    } else {
      Chaos.pause(Duration.ofMillis(200));
    }
  }

  /** Beyond the end too: what is counted then shows. */
  private void guess(String game, String authorization, String word) {
    Outcome outcome =
        inWorld(
            () ->
                ledger.guessed(
                    game,
                    word,
                    gateway.post(
                        "/games/" + game + "/guesses",
                        authorization,
                        "{\"guess\":\"" + word + "\"}")));
    Chaos.pause(outcome == Outcome.REFUSED ? pause.plusMillis(20) : pause);
  }

  private Outcome inWorld(java.util.function.Supplier<Outcome> request) {
    world.readLock().lock();
    try {
      return request.get();
    } finally {
      world.readLock().unlock();
    }
  }
}

/** What an answer says of its request. */
enum Outcome {
  /** 200 or 201: it is on disk. */
  DONE,
  /** Any other answer of a service or of the gateway that promises that nothing was done. */
  REFUSED,
  /** 502, 504 or none: nobody can know. */
  UNKNOWN;

  static Outcome of(int status) {
    return switch (status) {
      case 200, 201 -> DONE;
      case 0, 500, 502, 504 -> UNKNOWN;
      default -> REFUSED;
    };
  }
}

/**
 * An answer.
 *
 * @param status 0 where none came
 */
record Reply(int status, String body) {}

/** Sends requests to the gateway. */
final class Gateway {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final int port;

  Gateway(int port) {
    this.port = port;
  }

  Reply get(String path, String authorization) {
    return send(request(path, authorization).build());
  }

  Reply post(String path, String authorization, String json) {
    return send(
        request(path, authorization)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  boolean answers(String path) {
    return answers(port, path);
  }

  static boolean answers(int port, String path) {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    return send(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(3)).build()).status()
        == 200;
  }

  private HttpRequest.Builder request(String path, String authorization) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(30));
    return authorization.isEmpty() ? request : request.header("Authorization", authorization);
  }

  private static Reply send(HttpRequest request) {
    try {
      HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.body());
    } catch (IOException e) {
      return new Reply(0, "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply(0, "");
    }
  }
}

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
                .computeIfAbsent(game, key -> Collections.synchronizedMap(new java.util.LinkedHashMap<>()))
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
          require(outcome != Outcome.DONE || count == 1, "201 for " + name + " but " + count + " rows");
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
          require(row != null && row.player().equals(player), "201 for game " + id + ", which is lost");
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

  String statuses() {
    return new java.util.TreeMap<>(statuses).toString();
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

/** Both files, as SQLite reads them beside the running system. */
final class Databases {

  private final Path data;

  Databases(Path data) {
    this.data = data;
  }

  /** A game's words as they are stored. */
  record Row(String id, String player, String guesses) {
    List<String> words() {
      return IntStream.range(0, guesses.length() / 5)
          .mapToObj(i -> guesses.substring(5 * i, 5 * i + 5))
          .toList();
    }
  }

  void checkIntegrity() throws SQLException {
    for (String file : List.of("users.db", "games.db")) {
      List<String> findings = query(file, "PRAGMA integrity_check", row -> text(row, 1));
      if (!findings.equals(List.of("ok"))) {
        throw new IllegalStateException(file + ": " + findings);
      }
    }
  }

  List<String> names() throws SQLException {
    return query("users.db", "SELECT username_key FROM users", row -> text(row, 1));
  }

  List<Row> games() throws SQLException {
    return query(
        "games.db",
        "SELECT id, player, guesses FROM games",
        row -> new Row(text(row, 1), text(row, 2), text(row, 3)));
  }

  private <T> List<T> query(String file, String sql, Function<ResultSet, T> map)
      throws SQLException {
    List<T> results = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(file));
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 30000");
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          results.add(map.apply(rows));
        }
      }
    }
    return results;
  }

  private static String text(ResultSet row, int column) {
    try {
      return row.getString(column);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

/** Half of what the players could do, for long, with an eye on what must not grow. */
final class Soak {

  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Duration STEP = Duration.ofSeconds(30);
  private static final double WARM = 0.25; // of the time, before which growth is only warmth

  /** A checkpoint comes every thousand pages of 4 KiB; three writers may pass it by a few. */
  private static final long WAL_BOUND = 16L << 20;

  private final Chaos chaos;
  private final int seconds;
  private Map<Long, Figures> warm = Map.of();

  Soak(Chaos chaos, int seconds) {
    this.chaos = chaos;
    this.seconds = seconds;
  }

  /** A server's, from /proc. */
  record Figures(long kilobytes, int files, int threads) {}

  void run() throws Exception {
    chaos.startPlayers(PAUSE);
    long start = System.nanoTime();
    for (long elapsed = 0; elapsed < seconds; elapsed = (System.nanoTime() - start) / 1_000_000_000) {
      Chaos.pause(STEP);
      Map<Long, Figures> now = figures();
      if (warm.isEmpty() && elapsed > seconds * WARM) {
        warm = now;
      }
      System.out.printf("%5d s: %s, WAL %d KiB%n", elapsed, now, wal() >> 10);
      requireBounds(now);
      chaos.check();
    }
  }

  private void requireBounds(Map<Long, Figures> now) throws IOException {
    if (wal() > WAL_BOUND) {
      throw new IllegalStateException("The WAL has grown to " + wal() + " bytes");
    }
    warm.forEach((pid, before) -> requireNoGrowth(pid, before, now.get(pid)));
  }

  private static void requireNoGrowth(long pid, Figures before, Figures after) {
    if (after == null
        || after.kilobytes() > before.kilobytes() * 1.25
        || after.files() > before.files() + 50
        || after.threads() > before.threads() + 20) {
      throw new IllegalStateException("Server " + pid + " grew from " + before + " to " + after);
    }
  }

  private Map<Long, Figures> figures() throws IOException {
    Map<Long, Figures> figures = new java.util.TreeMap<>();
    for (ProcessHandle server : chaos.servers()) {
      Path folder = Path.of("/proc", Long.toString(server.pid()));
      try (Stream<Path> files = Files.list(folder.resolve("fd"))) {
        String status = Files.readString(folder.resolve("status"));
        figures.put(
            server.pid(),
            new Figures(number(status, "VmRSS"), (int) files.count(), (int) number(status, "Threads")));
      }
    }
    return figures;
  }

  private static long number(String status, String name) {
    Matcher line = Pattern.compile(name + ":\\s+(\\d+)").matcher(status);
    return line.find() ? Long.parseLong(line.group(1)) : 0;
  }

  private long wal() throws IOException {
    long largest = 0;
    for (String file : List.of("users.db-wal", "games.db-wal")) {
      Path path = chaos.data().resolve(file);
      largest = Math.max(largest, Files.exists(path) ? Files.size(path) : 0);
    }
    return largest;
  }
}
