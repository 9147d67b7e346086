package wordle.games.game;

/** What became of an offered guess. Only {@link Counted} changed the game. */
public sealed interface GuessResult {

  /** Goes on with the case that this result is. */
  <T> T match(Cases<T> cases);

  /**
   * One method for each result. Whoever implements it has thought of them all: the compiler sees to
   * it, as it does in a switch over a sealed type from Java 21 on.
   */
  interface Cases<T> {

    /** See {@link Counted}. */
    T counted(Game game);

    /** See {@link StaleGame}. */
    T staleGame(Game game);

    /** See {@link GameOver}. */
    T gameOver(Game game);

    /** See {@link NotAWord}. */
    T notAWord(Game game);

    /** See {@link HintNotUsed}. */
    T hintNotUsed(Game game, Hint hint);

    /** See {@link NoSuchGame}. */
    T noSuchGame();
  }

  /**
   * The guess was counted.
   *
   * @param game after the guess, which is its last one
   */
  record Counted(Game game) implements GuessResult {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.counted(game);
    }
  }

  /**
   * The precondition does not hold.
   *
   * @param game as it is
   */
  record StaleGame(Game game) implements GuessResult {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.staleGame(game);
    }
  }

  /**
   * The game had been won or lost before.
   *
   * @param game as it is
   */
  record GameOver(Game game) implements GuessResult {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.gameOver(game);
    }
  }

  /**
   * The dictionary does not accept the guess.
   *
   * @param game as it is
   */
  record NotAWord(Game game) implements GuessResult {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.notAWord(game);
    }
  }

  /**
   * The game is in hard mode, and the guess does not use what was revealed.
   *
   * @param game as it is
   * @param hint that the guess has to use, too
   */
  record HintNotUsed(Game game, Hint hint) implements GuessResult {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.hintNotUsed(game, hint);
    }
  }

  /** The player has no such game; somebody else may. */
  record NoSuchGame() implements GuessResult {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.noSuchGame();
    }
  }
}
