package wordle.games.game.rest;

import java.util.Optional;
import java.util.regex.Pattern;
import wordle.games.game.Page;
import wordle.games.game.Player;
import wordle.games.game.Position;
import wordle.games.game.Selection;
import wordle.games.game.Status;
import wordle.games.request.Query;
import wordle.service.problem.ProblemException;

/**
 * The list that a request asks for. Parameters that are not known are ignored.
 *
 * @param selection what the parameters mean
 */
record ListQuery(Selection selection) {

  private static final int LIMIT_UNLESS_GIVEN = 20;

  /** ASCII digits, in one way for each number from 1 to 100. */
  private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]?|100");

  /**
   * Reads the parameters.
   *
   * @throws ProblemException with 400 where one is malformed, or given more than once
   */
  static ListQuery of(Player player, Query query) {
    Optional<Status> status = Parameters.single(query, "status").map(ListQuery::status);
    int limit = Parameters.single(query, "limit").map(ListQuery::limit).orElse(LIMIT_UNLESS_GIVEN);
    CursorFormat format = new CursorFormat(player, status);
    Optional<Position> after =
        Parameters.single(query, "cursor").map(cursor -> position(format, cursor));
    return new ListQuery(new Selection(player, status, after, limit));
  }

  GameListJson answer(Page page) {
    return new GameListJson(
        page.games().stream().map(GameJson::summary).toList(),
        page.last().map(this::following).orElse(null));
  }

  private String following(Position position) {
    String status =
        selection.status().map(StatusName::of).map(name -> "status=" + name + "&").orElse("");
    String cursor = new CursorFormat(selection.player(), selection.status()).write(position);
    return "/games?%slimit=%d&cursor=%s".formatted(status, selection.limit(), cursor);
  }

  private static Status status(String text) {
    return StatusName.parse(text)
        .orElseThrow(() -> Parameters.invalid("Give a status of in-progress, won or lost."));
  }

  private static int limit(String text) {
    if (!LIMIT.matcher(text).matches()) {
      throw Parameters.invalid("Give a limit of 1 to 100, in plain digits.");
    }
    return Integer.parseInt(text);
  }

  private static Position position(CursorFormat format, String cursor) {
    return format
        .read(cursor)
        .orElseThrow(
            () -> Parameters.invalid("Follow next as it was given, or begin without a cursor."));
  }
}
