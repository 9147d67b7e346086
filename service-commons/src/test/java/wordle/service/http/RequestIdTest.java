package wordle.service.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "Az09._-",
        "0123456789012345678901234567890123456789012345678901234567890123"
      })
  void validIdIsKept(String sent) {
    assertEquals(sent, RequestId.of(sent));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "a b",
        "a\nGET /auth 200 0ms alice b",
        "é",
        "a/b",
        "01234567890123456789012345678901234567890123456789012345678901234"
      })
  void everyOtherIsReplaced(String sent) {
    String id = RequestId.of(sent);
    assertNotEquals(sent, id);
    assertTrue(id.matches("[0-9a-f]{32}"), id);
    assertNotEquals(id, RequestId.of(sent));
  }
}
