package wordle.service.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A time in JSON: RFC 3339 in UTC, always with milliseconds. */
public final class Timestamp {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Timestamp() {}

  /** The text of a time. Instant.toString() would omit milliseconds that are zero. */
  public static String of(Instant instant) {
    return FORMAT.format(instant);
  }
}
