package wordle.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatencyReportTest {

  private static final long MILLISECOND = 1_000_000;

  private final LatencyReport report = new LatencyReport(Duration.ofSeconds(10));

  @Test
  void rateIsOfSuccessesAlone() {
    add(200, 3);
    add(201, 2);
    add(204, 5);
    add(503, 100);
    add(0, 7);

    assertEquals(1.0, report.rate());
  }

  @Test
  void percentilesAreOfSuccessesAlone() {
    IntStream.rangeClosed(1, 101)
        .map(i -> 102 - i)
        .forEach(i -> report.add(reply(200), i * MILLISECOND));
    report.add(reply(503), 5_000 * MILLISECOND);

    assertEquals(1, report.percentile(0));
    assertEquals(51, report.percentile(0.5));
    assertEquals(100, report.percentile(0.99));
    assertEquals(101, report.percentile(1));
  }

  @Test
  void thereIsNoPercentileWithoutSuccesses() {
    add(503, 1);

    assertTrue(Double.isNaN(report.percentile(0.5)));
    assertEquals(0, report.rate());
  }

  @Test
  void failuresAreAllButSuccessesAndRefusalsWithRetryAfter() {
    add(200, 4);
    report.add(new Reply(503, "", 1), MILLISECOND);
    assertEquals(0, report.failures());

    report.add(new Reply(503, "", 0), MILLISECOND);
    assertEquals(1, report.failures());
    for (int status : new int[] {0, 401, 429, 500, 502, 504}) {
      add(status, 1);
    }
    assertEquals(7, report.failures());
  }

  @Test
  void statusesAreCounted() {
    add(200, 2);
    add(503, 3);

    assertEquals(2, report.count(200));
    assertEquals(3, report.count(503));
    assertEquals(0, report.count(404));
    assertEquals("0 a second, p50 1.0 ms, p99 1.0 ms, {200=2, 503=3}", report.toString());
  }

  private void add(int status, int times) {
    IntStream.range(0, times).forEach(i -> report.add(reply(status), MILLISECOND));
  }

  private static Reply reply(int status) {
    return new Reply(status, "", 0);
  }
}
