package wordle.e2e.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.process.Command;
import wordle.testing.process.Command.Outcome;
import wordle.testing.process.Repository;
import wordle.testing.process.Terminal;
import wordle.testing.system.Formation;
import wordle.testing.system.Ports;

/** A session on a terminal, from the first start to Ctrl-C. */
@Tag("slow")
@Tag("alone")
class NewcomerGatewayIT {

  private static final Duration START = Duration.ofSeconds(300);
  private static final Duration SOON = Duration.ofSeconds(60);

  /** Registrations a minute from one address. */
  private static final int REGISTRATIONS = 12;

  private static final Pattern SUGGESTED = Pattern.compile("^ {2}(curl .*)$");

  private final Ports ports = Ports.free();

  @TempDir private Path data;

  @Test
  void systemIsInterruptedStartedUsedAndInterrupted() throws IOException {
    try (Terminal early = start("newcomer's early interrupt")) {
      early.awaitLine(START, "Launching");
      early.signalGroup("INT");
      assertEndsInSilence(early);
    }
    try (Terminal system = start("newcomer's system")) {
      system.awaitLine(START, "Ctrl-C stops everything");
      assertSuggestionsWork(system);
      assertTwinIsRefused(system);
      assertDemoLeavesRoomForOthers();
      system.signalGroup("INT");
      assertEndsInSilence(system);
    }
  }

  private void assertEndsInSilence(Terminal system) {
    assertEquals(130, system.awaitStatus(), system::tail);
    assertEquals(List.of(), Ports.inUse(ports.of(Formation.DEFAULT)), system::tail);
    for (String line : system.lines()) {
      assertFalse(line.contains("\tat ") || line.contains("no such process"), system::tail);
      assertFalse(line.contains("\033"), system::tail);
    }
  }

  private void assertSuggestionsWork(Terminal system) throws IOException {
    List<String> commands =
        system.lines().stream()
            .map(SUGGESTED::matcher)
            .filter(Matcher::matches)
            .map(line -> line.group(1))
            .toList();
    assertEquals(2, commands.size(), system::tail);
    for (String command : commands) {
      Outcome outcome = new Command(List.of("bash", "-c", command)).run();
      assertTrue(outcome.output().matches("(?s)\\{\"(username|id)\":\".*"), outcome::toString);
    }
  }

  private void assertTwinIsRefused(Terminal system) throws IOException {
    Command start = new Command(List.of(command("start")));
    settings().forEach(start::with);
    Outcome outcome = start.run();

    assertEquals(1, outcome.status(), outcome::toString);
    assertEquals(
        "This system is already running (started in %s, process %d); stop it with Ctrl-C there.\n"
            .formatted(Repository.path(""), system.pid()),
        outcome.output());
  }

  /** The demo and this test share one address, and so one limit of registrations. */
  private void assertDemoLeavesRoomForOthers() {
    Client newcomer = Client.of(URI.create("http://127.0.0.1:" + ports.gateway()));
    try (Terminal demo =
        Terminal.startGroup("demo", Repository.path("."), settings(), command("demo"), "30")) {
      demo.awaitLine(SOON, "30 players register, one every 10.0 s: this takes about 5 min.");
      demo.awaitLine(SOON, "of 30 players");
      for (int i = 0; i < REGISTRATIONS / 2 - 1; i++) {
        // On a busy machine, some requests may get 503.
        assertNotEquals(429, newcomer.register(Account.fresh()).status(), demo::tail);
      }
      demo.signalGroup("INT");
      assertEquals(130, demo.awaitStatus(), demo::tail);
    }
  }

  private Terminal start(String title) {
    return Terminal.startGroup(
        title, Repository.path("."), settings(), command("start"), "-m", "users=1,games=1");
  }

  private static String command(String name) {
    return Repository.path("bin/" + name).toString();
  }

  private Map<String, String> settings() {
    return Map.of(
        "GATEWAY_PORT", Integer.toString(ports.gateway()),
        "BASE_PORT", Integer.toString(ports.base()),
        "WORDLE_DATA", data.toString(),
        "REGISTRATIONS_PER_MINUTE", Integer.toString(REGISTRATIONS));
  }
}
