package wordle.games.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import wordle.games.game.jdbc.JdbcGames;
import wordle.games.http.GamesService;
import wordle.games.player.Player;
import wordle.service.database.SqlClient;
import wordle.service.database.sqlite.CommandDatabase;
import wordle.service.database.sqlite.SqliteDatabase;

/** Removes all games of a player and their results; {@code bin/user} runs it. */
public final class PlayerCommand {

  private static final int DONE = 0;
  private static final int FAILED = 1;

  private PlayerCommand() {}

  /**
   * Removes the games of a player.
   *
   * @param arguments the folder of the database, and the username
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
        output.println(
            "There is no games.db in " + folder + "; set WORDLE_DATA to the folder that has it.");
        return FAILED;
      }
      Player player = new Player(arguments[1]);
      new JdbcGames(new SqlClient(database.get()))
          .removeAll(player, LocalDate.now(ZoneOffset.UTC).minusDays(1));
      output.println("All games of " + player.username() + " are removed.");
      return DONE;
    } catch (RuntimeException e) {
      output.println("The database cannot be used: " + e.getMessage() + ".");
      return FAILED;
    }
  }
}
