package wordle.games.game.rest;

import java.util.Optional;
import java.util.regex.Pattern;
import wordle.games.game.Page;
import wordle.games.game.Position;
import wordle.games.game.Selection;
import wordle.games.game.Status;
import wordle.games.http.QueryParameters;
import wordle.games.player.Player;
import wordle.service.problem.ProblemException;

/** The query of a list of games. Unknown parameters are ignored. */
record ListQuery(Selection selection) {

  private static final int DEFAULT_LIMIT = 20;

  /** 1 to 100 in ASCII digits without leading zeros. */
  private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]?|100");

  /**
   * Reads the parameters.
   *
   * @throws ProblemException with 400 if one is malformed or repeated
   */
  static ListQuery of(Player player, QueryParameters query) {
    Optional<Status> status = query.value("status").map(ListQuery::status);
    int limit = query.value("limit").map(ListQuery::limit).orElse(DEFAULT_LIMIT);
    CursorFormat format = new CursorFormat(player, status);
    Optional<Position> after = query.value("cursor").map(cursor -> position(format, cursor));
    return new ListQuery(new Selection(player, status, after, limit));
  }

  GameListJson json(Page page) {
    return new GameListJson(
        page.games().stream().map(GameJson::summary).toList(),
        page.last().map(this::next).orElse(null));
  }

  private String next(Position position) {
    String status =
        selection.status().map(Status::text).map(name -> "status=" + name + "&").orElse("");
    String cursor = new CursorFormat(selection.player(), selection.status()).write(position);
    return "/games?%slimit=%d&cursor=%s".formatted(status, selection.limit(), cursor);
  }

  private static Status status(String text) {
    return Status.parse(text)
        .orElseThrow(() -> QueryParameters.invalid("Set status to in-progress, won or lost."));
  }

  private static int limit(String text) {
    if (!LIMIT.matcher(text).matches()) {
      throw QueryParameters.invalid("Set limit to a number from 1 to 100.");
    }
    return Integer.parseInt(text);
  }

  private static Position position(CursorFormat format, String cursor) {
    return format
        .read(cursor)
        .orElseThrow(
            () ->
                QueryParameters.invalid(
                    "Use the path in next unchanged, or start without a cursor."));
  }
}
