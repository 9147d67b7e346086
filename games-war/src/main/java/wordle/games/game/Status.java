package wordle.games.game;

import java.util.Arrays;
import java.util.Optional;

/** The state of a game for its player. */
public enum Status {
  /** More guesses can be counted. */
  IN_PROGRESS("in-progress"),
  /** The last guess was the solution. */
  WON("won"),
  /** Six guesses were counted, and none was the solution. */
  LOST("lost");

  private final String text;

  Status(String text) {
    this.text = text;
  }

  /** The spelling in requests, responses and the database. */
  public String text() {
    return text;
  }

  /** The status with this spelling, or empty if there is none. */
  public static Optional<Status> parse(String text) {
    return Arrays.stream(values()).filter(status -> status.text.equals(text)).findFirst();
  }
}
