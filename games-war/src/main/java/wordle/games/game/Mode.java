package wordle.games.game;

/** Which guesses a game takes. */
public enum Mode {
  /** Every accepted word. */
  NORMAL,
  /** Only those that use the hints which the guesses before have revealed. */
  HARD
}
