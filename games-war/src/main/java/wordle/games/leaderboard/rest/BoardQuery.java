package wordle.games.leaderboard.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import wordle.games.game.PuzzleKind;
import wordle.games.http.QueryParameters;
import wordle.games.leaderboard.Board;
import wordle.service.problem.ProblemException;

/** The query of a leaderboard. Unknown parameters are ignored. */
final class BoardQuery {

  /** LocalDate.parse also accepts signs and more digits. */
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private BoardQuery() {}

  /**
   * Reads the parameters. A date implies daily puzzles.
   *
   * @throws ProblemException with 400 if a parameter is malformed, is repeated or contradicts the
   *     other one, or if the date is in the future
   */
  static Board read(QueryParameters query, Instant now) {
    Optional<PuzzleKind> kind = query.puzzleKind();
    Optional<LocalDate> date = query.value("date").map(BoardQuery::date);
    if (date.isEmpty()) {
      return Board.of(kind);
    }
    if (kind.equals(Optional.of(PuzzleKind.RANDOM))) {
      throw QueryParameters.invalid("Only daily puzzles have a date: omit date or puzzle=random.");
    }
    return Board.ofDay(notInTheFuture(date.get(), now));
  }

  private static LocalDate date(String text) {
    if (!DATE.matcher(text).matches()) {
      throw malformed();
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw malformed();
    }
  }

  private static LocalDate notInTheFuture(LocalDate date, Instant now) {
    if (date.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
      throw QueryParameters.invalid("Set date to today, in UTC, or to an earlier day.");
    }
    return date;
  }

  private static ProblemException malformed() {
    return QueryParameters.invalid("Set date to a day such as 2026-11-23.");
  }
}
