package wordle.e2e.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static wordle.testing.http.Problems.assertProblem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.process.Repository;
import wordle.testing.system.FaultySystem;
import wordle.testing.system.FirstSchema;
import wordle.testing.system.RunningSystem;

/** All instances started together on data of the first release. */
@ExtendWith(FaultySystem.class)
@Tag("slow")
class UpgradeGatewayIT {

  private final RunningSystem system;

  UpgradeGatewayIT(RunningSystem system) {
    this.system = system;
  }

  @ParameterizedTest
  @ValueSource(strings = {"users", "games"})
  void everyMigrationWasAppliedOnce(String service) throws Exception {
    assertEquals(
        IntStream.rangeClosed(1, migrations(service)).mapToObj(Integer::toString).toList(),
        strings(service, "SELECT version FROM schema_version ORDER BY version"));
  }

  @Test
  void gameOfTheFirstReleaseGoesOnAtEveryInstance() {
    for (int number = 1; number <= 3; number++) {
      Client instance = Client.of(system.games(number));
      String path = "/games/" + FirstSchema.GAME;
      assertEquals(
          "crane",
          instance
              .get(path, "Remote-User", FirstSchema.PLAYER)
              .expect(200)
              .json()
              .getJsonArray("guesses")
              .getJsonObject(0)
              .getString("word"));
    }
  }

  @Test
  void nameOfTheFirstReleaseIsTaken() {
    Account namesake = new Account(FirstSchema.PLAYER, "another password altogether");

    assertProblem(409, "username-taken", system.client().register(namesake));
  }

  private static int migrations(String service) throws IOException {
    try (var scripts =
        Files.newDirectoryStream(
            Repository.path(service + "-war/src/main/resources/db"), "V*.sql")) {
      List<Path> all = new ArrayList<>();
      scripts.forEach(all::add);
      return all.size();
    }
  }

  private List<String> strings(String service, String query) throws SQLException {
    Path file = system.data().resolve(service + ".db");
    List<String> strings = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
    }
    return strings;
  }
}
