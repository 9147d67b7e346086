package wordle.games.game.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import wordle.games.game.Game;
import wordle.games.game.GameId;
import wordle.games.game.Games;
import wordle.games.game.Status;
import wordle.games.problem.ProblemException;
import wordle.games.problem.ProblemType;

/**
 * What a list is asked for. The cursor is opaque to clients: it is the id of the last game of the
 * page before.
 *
 * @param limit 1 to 100
 */
record ListQuery(Optional<Status> status, Optional<GameId> cursor, int limit) {

  private static final int DEFAULT_LIMIT = 20;
  private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]?|100");

  /**
   * Reads the query; parameters that are not known are ignored.
   *
   * @throws ProblemException with 400 where one is malformed or given twice
   */
  static ListQuery of(MultivaluedMap<String, String> parameters) {
    return new ListQuery(
        single(parameters, "status").map(ListQuery::status),
        single(parameters, "cursor").map(ListQuery::cursor),
        single(parameters, "limit").map(ListQuery::limit).orElse(DEFAULT_LIMIT));
  }

  /** One game more than is shown tells whether there is a next page. */
  Games.Page pageAndOneMore() {
    return new Games.Page(status, cursor, limit + 1);
  }

  GameListJson answer(List<Game> pageAndOneMore) {
    List<Game> shown = pageAndOneMore.subList(0, Math.min(limit, pageAndOneMore.size()));
    String next = pageAndOneMore.size() > limit ? after(shown.get(shown.size() - 1)) : null;
    return new GameListJson(shown.stream().map(GameJson::summary).toList(), next);
  }

  private String after(Game last) {
    String selection = status.map(s -> "status=" + StatusName.of(s) + "&").orElse("");
    return "/games?" + selection + "limit=" + limit + "&cursor=" + last.id();
  }

  private static Status status(String text) {
    return StatusName.parse(text)
        .orElseThrow(() -> invalid("Ask for a status of in-progress, won or lost."));
  }

  private static GameId cursor(String text) {
    return GameId.parse(text)
        .orElseThrow(() -> invalid("Follow next as it was given, or start without a cursor."));
  }

  private static int limit(String text) {
    if (!LIMIT.matcher(text).matches()) {
      throw invalid("Ask for a limit of 1 to 100.");
    }
    return Integer.parseInt(text);
  }

  private static Optional<String> single(MultivaluedMap<String, String> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw invalid("Give " + name + " once.");
    }
    return values.stream().findFirst();
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemType.INVALID_PARAMETER, detail);
  }
}
