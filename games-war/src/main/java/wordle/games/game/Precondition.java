package wordle.games.game;

/** What a caller says of a game's state, on which the guess depends. */
@FunctionalInterface
public interface Precondition {

  /** Whether it holds for the game as it is. */
  boolean holds(Game game);
}
