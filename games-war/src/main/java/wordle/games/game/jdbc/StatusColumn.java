package wordle.games.game.jdbc;

import wordle.games.game.Status;

/** A game's status as the table spells it. */
final class StatusColumn {

  private StatusColumn() {}

  static String write(Status status) {
    return switch (status) {
      case IN_PROGRESS -> "in-progress";
      case WON -> "won";
      case LOST -> "lost";
    };
  }
}
