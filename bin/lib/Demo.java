import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Registers players and plays games through a gateway. {@code bin/demo} runs it with a JDK alone. */
public final class Demo {

  /** More threads would be no faster, because each registration keeps a core busy by design. */
  private static final int AT_ONCE = 4;

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration REDRAW = Duration.ofSeconds(1);
  private static final Duration REPORT = Duration.ofSeconds(10);
  private static final int FEWEST_GAMES = 10;
  private static final int MOST_GAMES = 18;
  private static final double SHARE_OF_DAILY = 0.7;
  private static final double SHARE_UNFINISHED = 0.3;

  private static final List<String> NAMES =
      List.of(
          "ada", "alan", "amira", "anton", "bea", "ben", "carla", "chen", "dana", "diego", "edda",
          "elif", "emil", "fatou", "finn", "grace", "hana", "hugo", "ines", "ivan", "jada", "jonas",
          "kaya", "kofi", "lea", "linus", "mara", "milo", "nadia", "noor", "ola", "omar", "pia",
          "quinn", "rosa", "ruben", "sanna", "soren", "tess", "tomas", "uma", "vera", "wim",
          "yara", "yuki", "zoe");

  private static final List<String> TAILS =
      List.of("", ".b", ".k", ".m", "_s", "-plays", ".words", "_42", "_77", "99", ".r", "-o");

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI address;
  private final List<String> answers;
  private final String password;
  private final AtomicInteger games = new AtomicInteger();
  private final AtomicInteger finished = new AtomicInteger();
  private final long start = System.nanoTime();

  /** The time between two registrations: they use half of the limit for one address. */
  private final Duration pace;

  /** When the next registration may be sent, as {@link System#nanoTime}. */
  private long nextRegistration = start;

  private Demo(URI address, List<String> answers, int registrationsPerMinute) {
    this.address = address;
    this.answers = answers;
    this.pace = MINUTE.multipliedBy(2).dividedBy(registrationsPerMinute);
    this.password = "demo " + Long.toString(random().nextLong(1L << 60), 36);
  }

  public static void main(String[] arguments) throws Exception {
    List<String> answers =
        Files.readAllLines(Path.of(arguments[2])).stream().map(String::strip).toList();
    Demo demo = new Demo(URI.create(arguments[0]), answers, Integer.parseInt(arguments[3]));
    try {
      demo.run(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[4]));
    } catch (ExecutionException e) {
      System.err.printf("%nThe demo ended early: %s.%n", cause(e));
      System.exit(1);
    }
  }

  private static String cause(ExecutionException e) {
    return e.getCause() instanceof ConnectException
        ? "the gateway no longer accepts connections"
        : e.getCause().getMessage();
  }

  /**
   * Runs all players, and prints the progress.
   *
   * @param columns the width of the terminal, 0 if lines cannot be redrawn
   */
  private void run(int players, int columns) throws InterruptedException, ExecutionException {
    System.out.printf(
        "%d players register, one every %s: this takes about %s.%n",
        players, seconds(pace), minutes(pace.multipliedBy(players)));
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    Duration period = columns > 0 ? REDRAW : REPORT;
    long millis = period.toMillis();
    clock.scheduleAtFixedRate(
        () -> report(players, columns), millis, millis, TimeUnit.MILLISECONDS);
    try {
      List<Future<String>> runs = new ArrayList<>();
      for (int i = 0; i < players; i++) {
        runs.add(threads.submit(this::registerAndPlay));
      }
      String last = "";
      for (Future<String> run : runs) {
        last = run.get();
      }
      clock.shutdownNow();
      report(players, columns);
      System.out.printf(
          "%nSign in as any of them, such as %s, with the password: %s%n", last, password);
    } finally {
      clock.shutdownNow();
      threads.shutdownNow();
    }
  }

  private void report(int players, int columns) {
    Duration left = pace.multipliedBy(Math.max(0, players - finished.get()));
    String line =
        "%d s: %d of %d players, %d games, about %s left"
            .formatted(
                Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                finished.get(),
                players,
                games.get(),
                minutes(left));
    if (columns > 0) {
      System.out.print("\r\033[K" + line.substring(0, Math.min(line.length(), columns - 1)));
      System.out.flush();
    } else {
      System.out.println(line);
    }
  }

  private static String seconds(Duration time) {
    return "%.1f s".formatted(time.toMillis() / 1000.0);
  }

  private static String minutes(Duration time) {
    return time.compareTo(MINUTE) < 0 ? time.toSeconds() + " s" : time.toMinutes() + " min";
  }

  /** Registers a player and plays all its games. */
  private String registerAndPlay() throws IOException, InterruptedException {
    Player player = register();
    if (random().nextDouble() < SHARE_OF_DAILY) {
      play(player, "{\"puzzle\": \"daily\"}", false);
    }
    int count = random().nextInt(FEWEST_GAMES, MOST_GAMES + 1);
    for (int i = 0; i < count; i++) {
      play(player, "{}", false);
    }
    if (random().nextDouble() < SHARE_UNFINISHED) {
      play(player, "{}", true);
    }
    finished.incrementAndGet();
    return player.name();
  }

  /** Registers a player with a free name and a random skill. */
  private Player register() throws IOException, InterruptedException {
    double skill = Math.min(1, 0.25 + 0.85 * random().nextDouble());
    String name = any(NAMES) + any(TAILS);
    while (true) {
      awaitRegistration();
      String body = "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(name, password);
      HttpResponse<String> answer = post(request("/users"), body);
      if (answer.statusCode() == 201) {
        return new Player(name, credentials(name), skill);
      }
      if (answer.statusCode() != 409) {
        throw new IOException("Registering " + name + " was answered " + answer.body());
      }
      name = any(NAMES) + any(TAILS) + random().nextInt(1000);
    }
  }

  /** Waits until a registration may be sent. A rejected registration counts as well. */
  private void awaitRegistration() throws InterruptedException {
    long time;
    synchronized (this) {
      time = Math.max(nextRegistration, System.nanoTime());
      nextRegistration = time + pace.toNanos();
    }
    TimeUnit.NANOSECONDS.sleep(time - System.nanoTime());
  }

  private void play(Player player, String kind, boolean leavesEarly)
      throws IOException, InterruptedException {
    HttpRequest.Builder start = request("/games").header("Authorization", player.credentials());
    String game = post(start, kind).body();
    String path = "/games/" + find(game, "\"id\":\"([^\"]+)\"") + "/guesses";
    List<String> candidates = answers;
    int guesses = leavesEarly ? random().nextInt(1, 4) : Integer.MAX_VALUE;
    while (find(game, "\"status\":\"([^\"]+)\"").equals("in-progress") && guesses-- > 0) {
      String guess = choose(player, candidates);
      HttpRequest.Builder request = request(path).header("Authorization", player.credentials());
      game = post(request, "{\"guess\": \"%s\"}".formatted(guess)).body();
      candidates = fitting(candidates, guess, lastMarks(game));
    }
    games.incrementAndGet();
  }

  /** A player with less skill ignores the hints more often, and guesses any word. */
  private String choose(Player player, List<String> candidates) {
    boolean isAttentive = random().nextDouble() < player.skill();
    return any(isAttentive && !candidates.isEmpty() ? candidates : answers);
  }

  private static List<String> fitting(List<String> candidates, String guess, String marks) {
    return candidates.stream().filter(word -> marks(guess, word).equals(marks)).toList();
  }

  /** The first letters of the marks that a guess would get for this solution. */
  private static String marks(String guess, String solution) {
    StringBuilder marks = new StringBuilder("aaaaa");
    StringBuilder left = new StringBuilder(solution);
    for (int i = 0; i < guess.length(); i++) {
      if (guess.charAt(i) == solution.charAt(i)) {
        marks.setCharAt(i, 'c');
        left.setCharAt(i, ' ');
      }
    }
    for (int i = 0; i < guess.length(); i++) {
      int at = left.indexOf(guess.substring(i, i + 1));
      if (marks.charAt(i) == 'a' && at >= 0) {
        marks.setCharAt(i, 'p');
        left.setCharAt(at, ' ');
      }
    }
    return marks.toString();
  }

  private static String lastMarks(String game) {
    List<String> all =
        Pattern.compile("\"marks\":\\[([^\\]]*)\\]")
            .matcher(game)
            .results()
            .map(marks -> marks.group(1))
            .toList();
    List<MatchResult> last =
        Pattern.compile("\"([cpa])").matcher(all.get(all.size() - 1)).results().toList();
    return String.join("", last.stream().map(mark -> mark.group(1)).toList());
  }

  private static String find(String json, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(json);
    if (!matcher.find()) {
      throw new IllegalStateException("Unexpected response: " + json);
    }
    return matcher.group(1);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).header("Content-Type", "application/json");
  }

  /** Retries a 429 or 503 after the time in Retry-After. */
  private static HttpResponse<String> post(HttpRequest.Builder request, String body)
      throws IOException, InterruptedException {
    while (true) {
      HttpResponse<String> answer =
          HTTP.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
      if (answer.statusCode() != 429 && answer.statusCode() != 503) {
        return answer;
      }
      Thread.sleep(1000 * answer.headers().firstValueAsLong("Retry-After").orElse(1));
    }
  }

  private String credentials(String name) {
    byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private static String any(List<String> items) {
    return items.get(random().nextInt(items.size()));
  }

  private static RandomGenerator random() {
    return ThreadLocalRandom.current();
  }

  /**
   * A player.
   *
   * @param name the username
   * @param credentials the value of the {@code Authorization} header
   * @param skill how often a guess heeds all hints, 0 to 1
   */
  private record Player(String name, String credentials, double skill) {}
}
