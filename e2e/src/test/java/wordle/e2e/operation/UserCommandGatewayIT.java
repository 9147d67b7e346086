package wordle.e2e.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wordle.testing.http.Problems.assertProblem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.process.Command;
import wordle.testing.process.Repository;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** {@code bin/user}, beside a running system. */
@ExtendWith(SharedSystem.class)
class UserCommandGatewayIT {

  private static final Pattern PASSWORD = Pattern.compile("is now: (\\S+)\n");

  private final RunningSystem system;
  private Account account;
  private Client player;

  UserCommandGatewayIT(RunningSystem system) {
    this.system = system;
  }

  @BeforeEach
  void register() {
    account = system.newAccount();
    player = system.client(account);
  }

  @Test
  void everyUserIsListed() throws IOException {
    Command.Outcome outcome = run(system.data(), "list");

    assertEquals(0, outcome.status(), outcome::toString);
    assertTrue(
        outcome.output().lines().anyMatch(line -> line.endsWith("Z  " + account.name())),
        outcome::toString);
  }

  @Test
  void resetPasswordIsGoodAtOnceAndTheOldOneIsNot() throws IOException {
    player.get("/games").expect(200);

    Command.Outcome outcome = run(system.data(), "reset", account.name().toUpperCase(Locale.ROOT));

    Matcher password = PASSWORD.matcher(outcome.output());
    assertTrue(password.find(), outcome::toString);
    assertProblem(401, "unauthenticated", player.get("/games"));
    system.client(new Account(account.name(), password.group(1))).get("/games").expect(200);
  }

  @Test
  void deletedUserIsGoneWithAllGames() throws IOException {
    String game = "/games/" + player.startGame().getString("id");
    Client games = Client.of(system.games(1));
    games.get(game, "Remote-User", account.name()).expect(200);

    Command.Outcome outcome = run(system.data(), "delete", account.name());

    assertEquals(0, outcome.status(), outcome::toString);
    assertProblem(401, "unauthenticated", player.get("/games"));
    assertProblem(409, "username-taken", system.client().register(account));
    assertProblem(404, "no-such-game", games.get(game, "Remote-User", account.name()));
    assertEquals(0, run(system.data(), "delete", account.name()).status());
  }

  @Test
  void unknownNamesAndMissingDatabasesAndOtherCallsAreRefused(@TempDir Path empty)
      throws IOException {
    assertRefused(run(system.data(), "reset", "nobody"), "no user nobody");
    assertRefused(run(system.data(), "delete", "nobody"), "no user nobody");
    assertRefused(run(empty, "list"), "no users.db in " + empty);
    assertRefused(run(system.data()), "bin/user needs a command");
    assertRefused(run(system.data(), "reset"), "bin/user needs a command");
    assertRefused(run(system.data(), "forget", account.name()), "bin/user needs a command");
  }

  private static Command.Outcome run(Path data, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(Repository.path("bin/user").toString()));
    command.addAll(List.of(arguments));
    return new Command(command).with("WORDLE_DATA", data.toString()).run();
  }

  private static void assertRefused(Command.Outcome outcome, String reason) {
    assertNotEquals(0, outcome.status(), outcome::toString);
    assertTrue(outcome.output().contains(reason), outcome::toString);
    assertTrue(outcome.output().strip().endsWith("."), outcome::toString);
  }
}
