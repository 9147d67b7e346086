package wordle.games.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GameIdTest {

  /** The example of RFC 9562, appendix A.6. */
  private static final String EXAMPLE = "017f22e2-79b0-7cc3-98c4-dc0c0c07398f";

  private static final Instant TIME_OF_EXAMPLE = Instant.parse("2022-02-22T19:22:22.000Z");

  @Test
  void idConsistsOf48BitsOfTimeAndRandomBits() {
    RandomGenerator ones = () -> -1L;
    RandomGenerator zeros = () -> 0L;
    assertEquals(
        "017f22e2-79b0-7fff-bfff-ffffffffffff", GameId.at(TIME_OF_EXAMPLE, ones).toString());
    assertEquals(
        "017f22e2-79b0-7000-8000-000000000000", GameId.at(TIME_OF_EXAMPLE, zeros).toString());
  }

  @Test
  void randomBitsAreUsedInOrder() {
    RandomGenerator random = Stream.of(0xcc3L, 0x18c4dc0c0c07398fL).iterator()::next;
    assertEquals(EXAMPLE, GameId.at(TIME_OF_EXAMPLE, random).toString());
  }

  @Test
  void idsOfOneMillisecondDiffer() {
    SecureRandom random = new SecureRandom();
    Set<GameId> ids =
        Stream.generate(() -> GameId.at(TIME_OF_EXAMPLE, random))
            .limit(10_000)
            .collect(Collectors.toSet());
    assertEquals(10_000, ids.size());
  }

  @Test
  void laterIdsHaveGreaterTexts() {
    SecureRandom random = new SecureRandom();
    String earlier = GameId.at(TIME_OF_EXAMPLE, random).toString();
    String later = GameId.at(TIME_OF_EXAMPLE.plusMillis(1), random).toString();
    assertTrue(earlier.compareTo(later) < 0);
  }

  @Test
  void textIsParsedInEitherCaseAndFormattedInLowerCase() {
    assertEquals(Optional.of(EXAMPLE), GameId.parse(EXAMPLE).map(GameId::toString));
    assertEquals(GameId.parse(EXAMPLE), GameId.parse(EXAMPLE.toUpperCase(Locale.ROOT)));
  }

  /** Includes UUIDs of another version or variant, and short forms that UUID.fromString accepts. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "1-1-1-1-1",
        "1-1-7001-8001-1",
        "017f22e2-79b0-4cc3-98c4-dc0c0c07398f",
        "017f22e2-79b0-7cc3-d8c4-dc0c0c07398f",
        "017f22e2-79b0-7cc3-18c4-dc0c0c07398f",
        "017f22e279b07cc398c4dc0c0c07398f",
        "{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}",
        "017f22e2-79b0-7cc3-98c4-dc0c0c07398g",
        "017f22e2-79b0-7cc3-98c4-dc0c0c07398f ",
        "017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n",
        "017f22e2-79b0-7cc3-98c4-dc0c0c07398",
        "\u0660\u06617f22e2-79b0-7cc3-98c4-dc0c0c07398f",
        "' OR 1=1 --"
      })
  void otherTextIsNotAnId(String text) {
    assertEquals(Optional.empty(), GameId.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"017f22e2-79b0-4cc3-98c4-dc0c0c07398f", "017f22e2-79b0-7cc3-d8c4-dc0c0c07398f"})
  void uuidOfAnotherVersionOrVariantIsRejected(String text) {
    UUID uuid = UUID.fromString(text);
    assertThrows(IllegalArgumentException.class, () -> new GameId(uuid));
  }
}
