package wordle.games.game;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * The identifier of a game: a UUID of version 7 (RFC 9562 section 5.7). Instances generate ids
 * without coordination, and new games are adjacent in an index.
 *
 * @param value a UUID of version 7 and of RFC 9562's variant
 */
public record GameId(UUID value) {

  private static final int VERSION = 7;
  private static final int VARIANT = 2;
  private static final int RANDOM_BITS_AFTER_VERSION = 12;
  private static final long LOW_12_BITS = 0xfffL;
  private static final long LOW_48_BITS = 0xffff_ffff_ffffL;
  private static final long LOW_62_BITS = 0x3fff_ffff_ffff_ffffL;

  public GameId {
    if (!isGameId(value)) {
      throw new IllegalArgumentException("A game's id is a UUID of version 7");
    }
  }

  /**
   * Generates an id. Ids of one millisecond are in no order.
   *
   * @param random cryptographic, so that ids cannot be guessed
   */
  public static GameId at(Instant instant, RandomGenerator random) {
    long time = instant.toEpochMilli() & LOW_48_BITS;
    long version = (long) VERSION << RANDOM_BITS_AFTER_VERSION;
    long high = (time << 16) | version | (random.nextLong() & LOW_12_BITS);
    long low = ((long) VARIANT << 62) | (random.nextLong() & LOW_62_BITS);
    return new GameId(new UUID(high, low));
  }

  /** The id with this text, in either case (RFC 9562 section 4), or empty if it is not an id. */
  public static Optional<GameId> parse(String text) {
    return uuid(text).filter(GameId::isGameId).map(GameId::new);
  }

  /** UUID.fromString also accepts short forms such as 1-1-1-1-1. */
  private static Optional<UUID> uuid(String text) {
    try {
      UUID value = UUID.fromString(text);
      return value.toString().equalsIgnoreCase(text) ? Optional.of(value) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isGameId(UUID value) {
    return value.version() == VERSION && value.variant() == VARIANT;
  }

  /** The canonical text: 36 characters, in lower case. */
  @Override
  public String toString() {
    return value.toString();
  }
}
