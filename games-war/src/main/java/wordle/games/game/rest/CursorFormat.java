package wordle.games.game.rest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
import wordle.games.game.GameId;
import wordle.games.game.Position;
import wordle.games.game.Status;
import wordle.games.player.Player;

/**
 * Encodes the position in a list as an opaque cursor. A checksum detects a truncated cursor and one
 * of another list, such as of another status. It is not a protection, because a list holds only
 * games of the player anyway.
 *
 * @param player the owner of the list
 * @param status the status of all games in the list; empty for any
 */
record CursorFormat(Player player, Optional<Status> status) {

  private static final int BYTES = Long.BYTES + 2 * Long.BYTES + Integer.BYTES;

  String write(Position position) {
    UUID id = position.id().value();
    ByteBuffer bytes =
        ByteBuffer.allocate(BYTES)
            .putLong(position.createdAt().toEpochMilli())
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .putInt(checksum(position));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** The position in a cursor; empty unless the cursor was written for this list. */
  Optional<Position> read(String cursor) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
      return bytes.remaining() == BYTES
          ? Optional.of(position(bytes)).filter(position -> write(position).equals(cursor))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Position position(ByteBuffer bytes) {
    Instant createdAt = Instant.ofEpochMilli(bytes.getLong());
    return new Position(createdAt, new GameId(new UUID(bytes.getLong(), bytes.getLong())));
  }

  private int checksum(Position position) {
    String place = position.createdAt() + " " + position.id();
    String list = player.key() + " " + status.map(Status::text).orElse("");
    CRC32 checksum = new CRC32();
    checksum.update((place + " " + list).getBytes(StandardCharsets.US_ASCII));
    return (int) checksum.getValue();
  }
}
