package wordle.games.leaderboard.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import wordle.games.game.Puzzle;
import wordle.games.game.rest.Parameters;
import wordle.games.leaderboard.Board;
import wordle.games.request.Query;
import wordle.service.problem.ProblemException;

/** The leaderboard that a request asks for. Parameters that are not known are ignored. */
final class BoardQuery {

  /** LocalDate.parse would also take signs and more digits. */
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private BoardQuery() {}

  /**
   * Reads the parameters. A date asks for a daily puzzle by itself.
   *
   * @throws ProblemException with 400 where one is malformed, given more than once or contradicts
   *     the other, or where the date is in the future
   */
  static Board read(Query query, Instant now) {
    Optional<Puzzle> puzzle = Parameters.puzzle(query);
    Optional<LocalDate> date = Parameters.single(query, "date").map(BoardQuery::date);
    if (date.isEmpty()) {
      return Board.of(puzzle);
    }
    if (puzzle.equals(Optional.of(Puzzle.RANDOM))) {
      throw Parameters.invalid("Give a date for daily puzzles only.");
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
      throw Parameters.invalid("Give a date that has begun, in UTC.");
    }
    return date;
  }

  private static ProblemException malformed() {
    return Parameters.invalid("Give a date such as 2026-11-23.");
  }
}
