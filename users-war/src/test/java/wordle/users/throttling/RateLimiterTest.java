package wordle.users.throttling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

  private Instant now = Instant.EPOCH;
  private final RateLimiter<String> limiter =
      new RateLimiter<>(new ConcurrentHashMap<>(), 3, () -> now);

  @Test
  void eventsUpToTheLimitAreAdmitted() {
    for (int i = 0; i < 3; i++) {
      assertEquals(Optional.empty(), limiter.retryAfter("a"));
      assertTrue(limiter.tryAcquire("a"));
    }
    assertFalse(limiter.tryAcquire("a"));
    assertEquals(Optional.of(Duration.ofSeconds(60)), limiter.retryAfter("a"));
    assertTrue(limiter.tryAcquire("b"));
  }

  @Test
  void windowStartsWithTheFirstEvent() {
    limiter.tryAcquire("a");
    now = now.plusSeconds(59);
    limiter.tryAcquire("a");
    limiter.tryAcquire("a");
    assertEquals(Optional.of(Duration.ofSeconds(1)), limiter.retryAfter("a"));
    now = now.plusSeconds(1);
    assertEquals(Optional.empty(), limiter.retryAfter("a"));
    assertTrue(limiter.tryAcquire("a"));
    assertTrue(limiter.tryAcquire("a"));
  }

  @Test
  void rejectedEventsDoNotExtendTheWindow() {
    IntStream.range(0, 10).forEach(i -> limiter.tryAcquire("a"));
    now = now.plusSeconds(60);
    assertTrue(limiter.tryAcquire("a"));
  }

  @Test
  void refundedEventMakesRoomForAnother() {
    IntStream.range(0, 3).forEach(i -> limiter.tryAcquire("a"));
    limiter.refund("a");
    limiter.refund("unknown");
    assertTrue(limiter.tryAcquire("a"));
    assertFalse(limiter.tryAcquire("a"));
  }

  @Test
  void simultaneousEventsUpToTheLimitAreAdmitted() {
    long admitted =
        IntStream.range(0, 1000).parallel().filter(i -> limiter.tryAcquire("a")).count();
    assertEquals(3, admitted);
  }
}
