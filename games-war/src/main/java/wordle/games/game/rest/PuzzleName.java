package wordle.games.game.rest;

import java.util.Arrays;
import java.util.Optional;
import wordle.games.game.Puzzle;

/** A puzzle as clients spell it. */
public final class PuzzleName {

  private PuzzleName() {}

  static String of(Puzzle puzzle) {
    return switch (puzzle) {
      case RANDOM -> "random";
      case DAILY -> "daily";
    };
  }

  /** The puzzle that a text spells, or empty where it spells none. */
  public static Optional<Puzzle> parse(String name) {
    return Arrays.stream(Puzzle.values()).filter(puzzle -> of(puzzle).equals(name)).findFirst();
  }
}
