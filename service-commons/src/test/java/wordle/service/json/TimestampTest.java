package wordle.service.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimestampTest {

  @Test
  void millisecondsAreAlwaysThereAndNothingBelow() {
    assertEquals("1970-01-01T00:00:00.000Z", Timestamp.of(Instant.EPOCH));
    assertEquals("1970-01-01T00:00:01.002Z", Timestamp.of(Instant.ofEpochSecond(1, 2_999_999)));
  }
}
