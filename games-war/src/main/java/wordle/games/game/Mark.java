package wordle.games.game;

/** What one letter of a guess is worth. */
public enum Mark {
  /** The letter stands in this place of the solution. */
  CORRECT,
  /** The letter stands elsewhere in the solution, in a copy that is not yet accounted for. */
  PRESENT,
  /** Every copy of the letter in the solution, if any, is accounted for. */
  ABSENT
}
