package wordle.games.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueryTest {

  @Test
  void requestWithoutAQueryHasNoParameters() {
    assertEquals(List.of(), Query.parse(null).values("limit"));
    assertEquals(List.of(), Query.parse("").values("limit"));
  }

  @Test
  void valuesStandInTheirOrder() {
    Query query = Query.parse("limit=1&status=won&limit=2");
    assertEquals(List.of("1", "2"), query.values("limit"));
    assertEquals(List.of("won"), query.values("status"));
    assertEquals(List.of(), query.values("cursor"));
  }

  @Test
  void parameterWithoutAValueIsThere() {
    assertEquals(List.of("", ""), Query.parse("limit&limit=").values("limit"));
  }

  @Test
  void namesAndValuesAreDecoded() {
    assertEquals(List.of("a b=\u00e4"), Query.parse("%6cimit=a+b%3D%C3%A4").values("limit"));
    assertEquals(List.of("=1"), Query.parse("limit==1").values("limit"));
  }

  @Test
  void whatCannotBeDecodedMattersOnlyToItsOwnParameter() {
    Query query = Query.parse("%zz=1&x=%&y=%f&limit=%ff&status=won&=&&");
    assertEquals(List.of("\uFFFD"), query.values("x"));
    assertEquals(List.of("\uFFFD"), query.values("y"));
    assertEquals(List.of("\uFFFD"), query.values("limit"));
    assertEquals(List.of("won"), query.values("status"));
  }
}
