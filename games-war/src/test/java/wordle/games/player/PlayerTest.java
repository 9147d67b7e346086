package wordle.games.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "Z", "0", "alice", "a._-", "9.9", "abcdefghijklmnopqrstuvwxyz-_.012"})
  void usernameIsAccepted(String name) {
    assertEquals(Optional.of(new Player(name)), Player.parse(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".a",
        "_a",
        "-a",
        "a b",
        "a\n",
        "a,b",
        "a/b",
        "a@b",
        "\u00e4",
        "\u212aate",
        "\u0660",
        "abcdefghijklmnopqrstuvwxyz-_.0123"
      })
  void otherTextIsRejected(String name) {
    assertEquals(Optional.empty(), Player.parse(name));
    assertThrows(IllegalArgumentException.class, () -> new Player(name));
  }

  @Test
  void usernamesThatDifferOnlyInCaseAreOnePlayer() {
    assertEquals(new Player("alice"), new Player("ALIce"));
    assertEquals(new Player("alice").hashCode(), new Player("ALIce").hashCode());
    assertEquals("alice", new Player("Alice").key());
    assertEquals("ALIce", new Player("ALIce").username());
    assertNotEquals(new Player("alice"), new Player("alicia"));
    assertNotEquals("alice", (Object) new Player("alice"));
  }
}
