package wordle.games.game;

/** Which guesses a game allows. */
public enum Mode {
  /** Every accepted word. */
  NORMAL,
  /** Only accepted words that use all hints of the previous guesses. */
  HARD
}
