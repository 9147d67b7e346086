package wordle.chaos;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Registers, and plays games one after the other, each request once, whatever becomes of it. */
final class Player implements Runnable {

  private static final int GAMES_AN_ACCOUNT = 5;
  private static final List<String> WORDS =
      List.of(
          "crane", "slate", "civic", "radar", "level", "kayak", "geese", "steel", "erase", "llama",
          "babes", "abbey");
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
      Waiting.pause(Duration.ofMillis(200));
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
      Waiting.pause(Duration.ofMillis(200));
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
    Waiting.pause(outcome == Outcome.REFUSED ? pause.plusMillis(20) : pause);
  }

  private Outcome inWorld(Supplier<Outcome> request) {
    world.readLock().lock();
    try {
      return request.get();
    } finally {
      world.readLock().unlock();
    }
  }
}
