package wordle.games.game.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import wordle.games.game.Mode;
import wordle.games.game.NewGameCommand;
import wordle.games.game.PuzzleKind;
import wordle.games.http.GamesProblem;
import wordle.games.http.VerifiedUser;
import wordle.service.json.JsonBody;
import wordle.service.problem.ProblemException;

/** The request that starts a game. A missing body, and a missing or null member, is a default. */
final class NewGameRequest {

  private NewGameRequest() {}

  /**
   * Reads the player and the body.
   *
   * @throws ProblemException if the body is malformed or names no kind of puzzle
   */
  static NewGameCommand read(HttpServletRequest request) {
    Optional<JsonBody> body = JsonBody.optional(request);
    Optional<String> puzzle = body.flatMap(members -> members.string("puzzle"));
    Optional<Boolean> hardMode = body.flatMap(members -> members.bool("hardMode"));
    return new NewGameCommand(
        VerifiedUser.of(request),
        puzzle.map(NewGameRequest::kind).orElse(PuzzleKind.RANDOM),
        hardMode.orElse(false) ? Mode.HARD : Mode.NORMAL);
  }

  private static PuzzleKind kind(String name) {
    return PuzzleKind.parse(name)
        .orElseThrow(
            () ->
                new ProblemException(
                    GamesProblem.NO_SUCH_PUZZLE, "Set puzzle to random or daily."));
  }
}
