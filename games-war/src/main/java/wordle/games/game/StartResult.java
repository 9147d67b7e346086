package wordle.games.game;

/** What became of the wish for a game. Only {@link Started} made one. */
public sealed interface StartResult {

  /** Goes on with the case that this result is. */
  <T> T match(Cases<T> cases);

  /** One method for each result, as {@link GuessResult.Cases} has. */
  interface Cases<T> {

    /** See {@link Started}. */
    T started(Game game);

    /** See {@link StartedBefore}. */
    T startedBefore(Game game);

    /** See {@link DailyPlayed}. */
    T dailyPlayed();
  }

  /**
   * There is a new game.
   *
   * @param game without guesses
   */
  record Started(Game game) implements StartResult {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.started(game);
    }
  }

  /**
   * The player has a game of the day's puzzle already.
   *
   * @param game as it is
   */
  record StartedBefore(Game game) implements StartResult {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.startedBefore(game);
    }
  }

  /** The player had a game of the day's puzzle, and removed it. */
  record DailyPlayed() implements StartResult {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.dailyPlayed();
    }
  }
}
