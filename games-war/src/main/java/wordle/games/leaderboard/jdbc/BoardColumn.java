package wordle.games.leaderboard.jdbc;

import java.time.LocalDate;
import wordle.games.game.Puzzle;
import wordle.games.leaderboard.Board;

/** A board as the table spells it. */
final class BoardColumn {

  private BoardColumn() {}

  static String write(Board board) {
    return board
        .date()
        .map(LocalDate::toString)
        .orElseGet(() -> board.puzzle().map(BoardColumn::write).orElse("all"));
  }

  private static String write(Puzzle puzzle) {
    return switch (puzzle) {
      case RANDOM -> "random";
      case DAILY -> "daily";
    };
  }
}
