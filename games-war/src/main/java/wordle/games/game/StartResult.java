package wordle.games.game;

/** The result of a {@link NewGameCommand}. Only {@link Started} has added a game. */
public sealed interface StartResult {

  /** Calls the visitor's method for this result. */
  <T> T accept(Visitor<T> visitor);

  /** One method for each result, as in {@link GuessResult.Visitor}. */
  interface Visitor<T> {

    T started(Game game);

    T startedBefore(Game game);

    T dailyPlayed();
  }

  /** A new game without guesses. */
  record Started(Game game) implements StartResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.started(game);
    }
  }

  /** The player already has this game of today's puzzle. */
  record StartedBefore(Game game) implements StartResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.startedBefore(game);
    }
  }

  /** The player had a game of today's puzzle and removed it. */
  record DailyPlayed() implements StartResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.dailyPlayed();
    }
  }
}
