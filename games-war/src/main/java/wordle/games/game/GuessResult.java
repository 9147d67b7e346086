package wordle.games.game;

/**
 * What became of a guess.
 *
 * @param game as it stands afterwards
 */
public record GuessResult(Outcome outcome, Game game) {

  /** Whether a guess counted, and why not. */
  public enum Outcome {
    /** It counted and is kept: it is the last guess of the game. */
    COUNTED,
    /** The game is not, or no longer, the one that the caller had seen. */
    STALE,
    /** The game was over before. */
    GAME_OVER,
    /** The text is no accepted word. */
    NOT_A_WORD
  }
}
