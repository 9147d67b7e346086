package wordle.users.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {

  private Instant now = Instant.EPOCH;
  private final RateLimit<String> limit = new RateLimit<>(new ConcurrentHashMap<>(), 3, () -> now);

  @Test
  void soManyHaveRoomAndNoMore() {
    for (int i = 0; i < 3; i++) {
      assertEquals(Optional.empty(), limit.refusal("a"));
      assertTrue(limit.count("a"));
    }
    assertFalse(limit.count("a"));
    assertEquals(Optional.of(Duration.ofSeconds(60)), limit.refusal("a"));
    assertTrue(limit.count("b"));
  }

  @Test
  void minuteBeginsWithTheFirst() {
    limit.count("a");
    now = now.plusSeconds(59);
    limit.count("a");
    limit.count("a");
    assertEquals(Optional.of(Duration.ofSeconds(1)), limit.refusal("a"));
    now = now.plusSeconds(1);
    assertEquals(Optional.empty(), limit.refusal("a"));
    assertTrue(limit.count("a"));
    assertTrue(limit.count("a"));
  }

  @Test
  void refusedEventsDoNotProlongTheRefusal() {
    IntStream.range(0, 10).forEach(i -> limit.count("a"));
    now = now.plusSeconds(60);
    assertTrue(limit.count("a"));
  }

  @Test
  void whatIsTakenBackLeavesItsRoom() {
    IntStream.range(0, 3).forEach(i -> limit.count("a"));
    limit.takeBack("a");
    limit.takeBack("unknown");
    assertTrue(limit.count("a"));
    assertFalse(limit.count("a"));
  }

  @Test
  void ofSimultaneousEventsNoMoreHaveRoom() {
    long counted = IntStream.range(0, 1000).parallel().filter(i -> limit.count("a")).count();
    assertEquals(3, counted);
  }
}
