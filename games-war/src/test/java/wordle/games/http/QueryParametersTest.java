package wordle.games.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import wordle.games.game.PuzzleKind;
import wordle.service.problem.ProblemException;

class QueryParametersTest {

  @Test
  void requestWithoutAQueryHasNoParameters() {
    assertEquals(Optional.empty(), value(null, "limit"));
    assertEquals(Optional.empty(), value("", "limit"));
  }

  @Test
  void parameterIsFoundByItsName() {
    assertEquals(Optional.of("won"), value("limit=1&status=won", "status"));
    assertEquals(Optional.empty(), value("limit=1&status=won", "cursor"));
  }

  @Test
  void repeatedParameterIsRejectedOnlyIfItIsRead() {
    QueryParameters query = QueryParameters.parse("limit=1&status=won&limit=1");
    ProblemException e = assertThrows(ProblemException.class, () -> query.value("limit"));
    assertEquals("Give limit only once.", e.getMessage());
    assertEquals(Optional.of("won"), query.value("status"));
  }

  @Test
  void parameterWithoutAValueIsEmpty() {
    assertEquals(Optional.of(""), value("limit", "limit"));
    assertEquals(Optional.of(""), value("limit=", "limit"));
  }

  @Test
  void namesAndValuesAreDecoded() {
    assertEquals(Optional.of("a b=\u00e4"), value("%6cimit=a+b%3D%C3%A4", "limit"));
    assertEquals(Optional.of("=1"), value("limit==1", "limit"));
  }

  @Test
  void malformedParameterDoesNotAffectOthers() {
    QueryParameters query = QueryParameters.parse("%zz=1&x=%&y=%f&limit=%ff&status=won&=&&");
    assertEquals(Optional.of("\uFFFD"), query.value("x"));
    assertEquals(Optional.of("\uFFFD"), query.value("y"));
    assertEquals(Optional.of("\uFFFD"), query.value("limit"));
    assertEquals(Optional.of("won"), query.value("status"));
  }

  @Test
  void puzzleIsAKindOrMissing() {
    assertEquals(Optional.of(PuzzleKind.DAILY), QueryParameters.parse("puzzle=daily").puzzleKind());
    assertEquals(Optional.empty(), QueryParameters.parse("limit=1").puzzleKind());
    QueryParameters unknown = QueryParameters.parse("puzzle=Daily");
    assertThrows(ProblemException.class, unknown::puzzleKind);
  }

  private static Optional<String> value(String query, String name) {
    return QueryParameters.parse(query).value(name);
  }
}
