package wordle.games.game;

/** The result of a {@link GuessCommand}. Only {@link Counted} has changed the game. */
public sealed interface GuessResult {

  /** Calls the visitor's method for this result. */
  <T> T accept(Visitor<T> visitor);

  /**
   * One method for each result. The compiler checks that a visitor handles all of them, as it does
   * for a switch over a sealed type since Java 21.
   */
  interface Visitor<T> {

    T counted(Game game);

    T staleGame(Game game);

    T gameOver(Game game);

    T notAWord(Game game);

    T hintNotUsed(Game game, Hint hint);

    T noSuchGame();
  }

  /**
   * The guess counts.
   *
   * @param game with this guess as its last one
   */
  record Counted(Game game) implements GuessResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.counted(game);
    }
  }

  /** The game has none of the expected versions. */
  record StaleGame(Game game) implements GuessResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.staleGame(game);
    }
  }

  /** The game was already won or lost. */
  record GameOver(Game game) implements GuessResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.gameOver(game);
    }
  }

  /** The dictionary does not accept the guess. */
  record NotAWord(Game game) implements GuessResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.notAWord(game);
    }
  }

  /** The game is in hard mode, and the guess does not use this hint. */
  record HintNotUsed(Game game, Hint hint) implements GuessResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.hintNotUsed(game, hint);
    }
  }

  /** The player has no game with this id. */
  record NoSuchGame() implements GuessResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.noSuchGame();
    }
  }
}
