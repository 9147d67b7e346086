package wordle.games.leaderboard.jdbc;

import java.time.LocalDate;
import wordle.games.game.PuzzleKind;
import wordle.games.leaderboard.Board;

/** A board as the table spells it: a date, a kind of puzzle, or {@code all}. */
final class BoardColumn {

  private BoardColumn() {}

  static String write(Board board) {
    return board
        .date()
        .map(LocalDate::toString)
        .or(() -> board.kind().map(PuzzleKind::text))
        .orElse("all");
  }
}
