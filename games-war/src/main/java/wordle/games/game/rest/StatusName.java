package wordle.games.game.rest;

import java.util.Arrays;
import java.util.Optional;
import wordle.games.game.Status;

/** A status as clients spell it. */
final class StatusName {

  private StatusName() {}

  static String of(Status status) {
    return switch (status) {
      case IN_PROGRESS -> "in-progress";
      case WON -> "won";
      case LOST -> "lost";
    };
  }

  static Optional<Status> parse(String name) {
    return Arrays.stream(Status.values()).filter(status -> of(status).equals(name)).findFirst();
  }
}
