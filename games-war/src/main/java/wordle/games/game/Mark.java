package wordle.games.game;

/** What one letter of a guess is worth. */
public enum Mark {
  /** The right letter in its place. */
  CORRECT,
  /** A letter that the solution holds in another place. */
  PRESENT,
  /** A letter that the solution does not hold, or not as often. */
  ABSENT
}
