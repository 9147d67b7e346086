package wordle.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Registers accounts and plays games one after the other, and never repeats a request. */
final class Player implements Runnable {

  private static final String PASSWORD = "a password for chaos";
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(200);

  /** More than a game takes, so that guesses counted after its end would show. */
  private static final List<String> WORDS =
      List.of(
          "crane", "slate", "civic", "radar", "level", "kayak", "geese", "steel", "erase", "llama",
          "babes", "abbey");

  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  private final GatewayClient gateway;
  private final History history;
  private final ReadWriteLock requests;
  private final int gamesAnAccount;
  private final Duration pause;

  /**
   * A player that has not registered yet.
   *
   * @param requests each request holds its read lock
   * @param gamesAnAccount how many games it plays before it registers again
   * @param pause after each guess
   */
  Player(
      GatewayClient gateway,
      History history,
      ReadWriteLock requests,
      int gamesAnAccount,
      Duration pause) {
    this.gateway = gateway;
    this.history = history;
    this.requests = requests;
    this.gamesAnAccount = gamesAnAccount;
    this.pause = pause;
  }

  @Override
  public void run() {
    while (true) {
      playAsNewUser();
    }
  }

  private void playAsNewUser() {
    String name = "chaos-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), 36);
    String account = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, PASSWORD);
    Outcome outcome = locked(() -> history.registered(name, gateway.post("/users", "", account)));
    if (outcome == Outcome.DONE) {
      byte[] pair = (name + ":" + PASSWORD).getBytes(StandardCharsets.US_ASCII);
      String authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
      for (int i = 0; i < gamesAnAccount; i++) {
        play(name, authorization);
      }
    } else {
      Waiting.pause(PAUSE_AFTER_FAILURE);
    }
  }

  private void play(String name, String authorization) {
    String[] game = {""};
    Outcome outcome =
        locked(
            () -> {
              Reply reply = gateway.post("/games", authorization, "{}");
              Matcher id = ID.matcher(reply.body());
              game[0] = id.find() ? id.group(1) : "";
              return history.started(name, game[0], reply);
            });
    if (outcome == Outcome.DONE) {
      WORDS.forEach(word -> guess(game[0], authorization, word));
      locked(() -> history.read(gateway.get("/games/" + game[0], authorization)));
    } else {
      Waiting.pause(PAUSE_AFTER_FAILURE);
    }
  }

  private void guess(String game, String authorization, String word) {
    String path = "/games/" + game + "/guesses";
    String body = "{\"guess\":\"" + word + "\"}";
    Outcome outcome =
        locked(() -> history.guessed(game, word, gateway.post(path, authorization, body)));
    Waiting.pause(outcome == Outcome.REFUSED ? pause.plusMillis(20) : pause);
  }

  private Outcome locked(Supplier<Outcome> request) {
    requests.readLock().lock();
    try {
      return request.get();
    } finally {
      requests.readLock().unlock();
    }
  }
}
