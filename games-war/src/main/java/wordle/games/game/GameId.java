package wordle.games.game;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A game's id: a UUID of version 7 (RFC 9562 section 5.7). Its first 48 bits are the milliseconds
 * at which the game was made, so that ids sort by time and new rows lie together in an index.
 */
public record GameId(UUID value) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** {@link UUID#fromString} takes shorter groups too. */
  private static final Pattern FORM =
      Pattern.compile(
          "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT_RFC = 0x8000000000000000L;

  /** A new id for a game that is made at this time, to the millisecond. */
  public static GameId next(Instant now) {
    long timeAndVersion = now.toEpochMilli() << 16 | VERSION_7 | RANDOM.nextLong() >>> 52;
    return new GameId(new UUID(timeAndVersion, VARIANT_RFC | RANDOM.nextLong() >>> 2));
  }

  /** The id that a text spells; empty where it is no UUID. */
  public static Optional<GameId> parse(String text) {
    return FORM.matcher(text).matches()
        ? Optional.of(new GameId(UUID.fromString(text)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
