package wordle.games.game.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import wordle.games.game.Mode;
import wordle.games.game.NewGame;
import wordle.games.game.Player;
import wordle.games.game.Puzzle;
import wordle.games.problem.GamesProblem;
import wordle.service.json.JsonBody;
import wordle.service.problem.ProblemException;

/** The body with which a game is started; what is missing or null is as where there is no body. */
final class NewGameBody {

  private NewGameBody() {}

  /**
   * Reads what kind of game is wished for.
   *
   * @throws ProblemException where the body is malformed, then where it names no puzzle
   */
  static NewGame read(Player player, HttpServletRequest request) {
    Optional<JsonBody> body = JsonBody.optional(request);
    Optional<String> puzzle = body.flatMap(members -> members.string("puzzle"));
    Optional<Boolean> hardMode = body.flatMap(members -> members.bool("hardMode"));
    return new NewGame(
        player,
        puzzle.map(NewGameBody::puzzle).orElse(Puzzle.RANDOM),
        hardMode.orElse(false) ? Mode.HARD : Mode.NORMAL);
  }

  private static Puzzle puzzle(String name) {
    return PuzzleName.parse(name)
        .orElseThrow(
            () ->
                new ProblemException(
                    GamesProblem.NO_SUCH_PUZZLE, "Name the puzzle random or daily."));
  }
}
