package wordle.games.game;

/** Where a game's solution comes from. */
public enum Puzzle {
  /** Drawn for this game alone. */
  RANDOM,
  /** Drawn for a day, the same for all players. */
  DAILY
}
