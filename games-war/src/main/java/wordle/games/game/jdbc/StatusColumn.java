package wordle.games.game.jdbc;

import wordle.games.game.Status;

/** A status as its column spells it; a renamed constant must not change what is on disk. */
final class StatusColumn {

  private StatusColumn() {}

  static String of(Status status) {
    return switch (status) {
      case IN_PROGRESS -> "in-progress";
      case WON -> "won";
      case LOST -> "lost";
    };
  }
}
