package wordle.games.game;

/** Where a game stands. */
public enum Status {
  IN_PROGRESS,
  WON,
  LOST
}
