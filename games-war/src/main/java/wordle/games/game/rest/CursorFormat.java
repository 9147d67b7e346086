package wordle.games.game.rest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
import wordle.games.game.GameId;
import wordle.games.game.Player;
import wordle.games.game.Position;
import wordle.games.game.Status;

/**
 * A position in a list as clients carry it, opaque to them. A checksum ties it to its list: it
 * finds accidents, such as a cursor that is cut or sent with another status. It protects nothing,
 * for what a cursor can reach belongs to the player anyway.
 *
 * @param player whose list it is
 * @param status the only one in the list, if so
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

  /** The position that a cursor holds; empty unless it was written for this list. */
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
    String list = player.name() + " " + status.map(StatusName::of).orElse("");
    CRC32 checksum = new CRC32();
    checksum.update((place + " " + list).getBytes(StandardCharsets.US_ASCII));
    return (int) checksum.getValue();
  }
}
