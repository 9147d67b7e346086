package wordle.users.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "7", "Z", "a.b_c-d", "0-", "A._-", "abcdefghijklmnopqrstuvwxyz012345"})
  void validTextIsAUsername(String text) {
    assertEquals(text, Username.parse(text).orElseThrow().spelling());
    assertEquals(text, new Username(text).spelling());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".a",
        "_a",
        "-a",
        " a",
        "a ",
        "a b",
        "a\n",
        "a:b",
        "a@b",
        "a/b",
        "a\u0000",
        "é",
        "e\u0301",
        "ａ",
        "\u212A", // the Kelvin sign, whose lower case is k
        "\u0130",
        "😀",
        "' OR 1=1 --",
        "abcdefghijklmnopqrstuvwxyz0123456"
      })
  void otherTextIsNoUsername(String text) {
    assertEquals(Optional.empty(), Username.parse(text));
    assertThrows(IllegalArgumentException.class, () -> new Username(text));
  }

  @Test
  void namesThatDifferOnlyInCaseAreTheSame() {
    assertEquals(new Username("aLiCe"), new Username("AlIcE"));
    assertEquals(new Username("aLiCe").hashCode(), new Username("AlIcE").hashCode());
    assertEquals("alice", new Username("aLiCe").key());
  }

  @Test
  void namesWithOtherDifferencesAreNot() {
    assertNotEquals(new Username("alice"), new Username("alice1"));
    assertNotEquals(new Username("a.b"), new Username("a_b"));
    assertFalse(new Username("alice").equals((Object) "alice"));
  }

  @Test
  void spellingIsKept() {
    assertEquals("aLiCe", new Username("aLiCe").toString());
  }

  @Test
  void exceptionDoesNotContainTheText() {
    Exception exception =
        assertThrows(IllegalArgumentException.class, () -> new Username("my password"));
    assertTrue(exception.getMessage() != null && !exception.getMessage().contains("my password"));
  }
}
