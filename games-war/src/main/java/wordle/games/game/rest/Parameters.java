package wordle.games.game.rest;

import java.util.List;
import java.util.Optional;
import wordle.games.game.Puzzle;
import wordle.games.problem.GamesProblem;
import wordle.games.request.Query;
import wordle.service.problem.ProblemException;

/** Query parameters, read strictly. */
public final class Parameters {

  private Parameters() {}

  /**
   * A parameter that may be given once.
   *
   * @return empty where it is not given
   * @throws ProblemException with 400 where it is given more than once
   */
  public static Optional<String> single(Query query, String name) {
    List<String> values = query.values(name);
    if (values.size() > 1) {
      throw invalid("Give " + name + " once.");
    }
    return values.stream().findFirst();
  }

  /**
   * The puzzle that is asked for.
   *
   * @return empty where none is named, which stands for all
   * @throws ProblemException with 400 where there is no such puzzle
   */
  public static Optional<Puzzle> puzzle(Query query) {
    return single(query, "puzzle")
        .map(
            name ->
                PuzzleName.parse(name)
                    .orElseThrow(() -> invalid("Give a puzzle of random or daily.")));
  }

  /** The refusal of a parameter. */
  public static ProblemException invalid(String detail) {
    return new ProblemException(GamesProblem.INVALID_PARAMETER, detail);
  }
}
