package wordle.games.game;

import java.util.Arrays;
import java.util.Optional;

/** Where the solution of a puzzle comes from. */
public enum PuzzleKind {
  /** Drawn for one game. */
  RANDOM("random"),
  /** Drawn for a day, the same for all players. */
  DAILY("daily");

  private final String text;

  PuzzleKind(String text) {
    this.text = text;
  }

  /** The spelling in requests, responses and the database. */
  public String text() {
    return text;
  }

  /** The kind with this spelling, or empty if there is none. */
  public static Optional<PuzzleKind> parse(String text) {
    return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findFirst();
  }
}
