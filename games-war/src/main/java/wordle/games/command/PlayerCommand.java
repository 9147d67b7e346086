package wordle.games.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import wordle.games.game.Player;
import wordle.games.game.jdbc.JdbcGames;
import wordle.games.request.GamesService;
import wordle.service.database.SqlClient;
import wordle.service.database.sqlite.CommandDatabase;
import wordle.service.database.sqlite.SqliteDatabase;

/** Removes all games of a player and what was counted of them; {@code bin/user} calls it. */
public final class PlayerCommand {

  private static final int DONE = 0;
  private static final int FAILED = 1;

  private PlayerCommand() {}

  /**
   * Removes a player's games.
   *
   * @param arguments the folder of the database, and the player's name
   */
  public static void main(String... arguments) {
    System.exit(run(arguments, System.out));
  }

  /** Returns the exit status. */
  static int run(String[] arguments, PrintStream output) {
    Path folder = Path.of(arguments[0]);
    try {
      Optional<SqliteDatabase> database = CommandDatabase.in(folder, GamesService.DESCRIPTION);
      if (database.isEmpty()) {
        output.println("There is no games.db in " + folder + ": name its folder in WORDLE_DATA.");
        return FAILED;
      }
      Player player = new Player(arguments[1]);
      new JdbcGames(new SqlClient(database.get()))
          .removeAll(player, LocalDate.now(ZoneOffset.UTC).minusDays(1));
      output.println("No game of " + player.username() + " is left.");
      return DONE;
    } catch (RuntimeException e) {
      output.println("The database cannot be used: " + e.getMessage() + ".");
      return FAILED;
    }
  }
}
