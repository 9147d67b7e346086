package wordle.games.game;

/** How one letter of a guess relates to the solution. */
public enum Mark {
  /** The solution has this letter in this place. */
  CORRECT("correct"),
  /** The solution has this letter in another place. */
  PRESENT("present"),
  /** The solution does not have this letter, or not as often. */
  ABSENT("absent");

  private final String text;

  Mark(String text) {
    this.text = text;
  }

  /** The spelling in responses. */
  public String text() {
    return text;
  }
}
