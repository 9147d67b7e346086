package wordle.games.http;

import wordle.service.problem.ProblemType;

/** The kinds of problem that only this service has. */
public final class GamesProblem {

  public static final ProblemType INVALID_PARAMETER = new ProblemType("invalid-parameter", 400);
  public static final ProblemType NO_SUCH_GAME = new ProblemType("no-such-game", 404);
  public static final ProblemType GAME_OVER = new ProblemType("game-over", 409);
  public static final ProblemType DAILY_PLAYED = new ProblemType("daily-played", 409);
  public static final ProblemType STALE_GAME = new ProblemType("stale-game", 412);
  public static final ProblemType NOT_A_WORD = new ProblemType("not-a-word", 422);
  public static final ProblemType HINT_NOT_USED = new ProblemType("hint-not-used", 422);
  public static final ProblemType NO_SUCH_PUZZLE = new ProblemType("no-such-puzzle", 422);

  private GamesProblem() {}
}
