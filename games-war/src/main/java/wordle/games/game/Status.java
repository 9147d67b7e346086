package wordle.games.game;

/** How far a game has come. */
public enum Status {
  /** Further guesses are counted. */
  IN_PROGRESS,
  /** The last guess was the solution. */
  WON,
  /** All guesses were made, and none was the solution. */
  LOST
}
