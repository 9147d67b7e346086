package wordle.games.game.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wordle.games.dictionary.Word;
import wordle.games.game.Game;
import wordle.games.game.GameId;
import wordle.games.game.Mode;
import wordle.games.game.Puzzle;
import wordle.games.game.Solution;
import wordle.games.player.Player;

/** A game as a row of the table {@code games}. */
final class GameRow {

  private GameRow() {}

  /** The values of a new row, in the order of the columns in the INSERT statements. */
  static List<@Nullable Object> write(Game game) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(game.id().toString());
    values.add(game.player().key());
    values.add(game.player().username());
    values.add(game.solution().word().letters());
    values.add(game.puzzle().date().map(LocalDate::toString).orElse(null));
    values.add(game.puzzle().mode() == Mode.HARD ? 1 : 0);
    values.add(GuessesColumn.write(game.guesses()));
    values.add(game.version());
    values.add(game.status().text());
    values.add(game.createdAt().toEpochMilli());
    values.add(millis(game.finishedAt()));
    return values;
  }

  static Game read(ResultSet row) throws SQLException {
    return new Game(
        new GameId(UUID.fromString(row.getString("id"))),
        new Player(row.getString("username")),
        puzzle(row),
        GuessesColumn.read(row.getString("guesses")),
        Instant.ofEpochMilli(row.getLong("created_at")),
        finishedAt(row));
  }

  private static Puzzle puzzle(ResultSet row) throws SQLException {
    return new Puzzle(
        new Solution(new Word(row.getString("solution"))),
        Optional.ofNullable(row.getString("date")).map(LocalDate::parse),
        row.getInt("hard_mode") == 1 ? Mode.HARD : Mode.NORMAL);
  }

  private static Optional<Instant> finishedAt(ResultSet row) throws SQLException {
    long millis = row.getLong("finished_at");
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  static @Nullable Long millis(Optional<Instant> instant) {
    return instant.map(Instant::toEpochMilli).orElse(null);
  }
}
