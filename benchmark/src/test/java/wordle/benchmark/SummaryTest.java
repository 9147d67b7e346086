package wordle.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {

  private static final Summary NONE = new Summary(List.of());

  @Test
  void medianIsTheMiddleValueOrTheMeanOfTheTwoInTheMiddle() {
    assertEquals(2, new Summary(List.of(9.0, 1.0, 2.0)).median());
    assertEquals(1.5, new Summary(List.of(9.0, 1.0, 2.0, 0.0)).median());
  }

  @Test
  void ratiosArePairedByRound() {
    assertEquals(
        List.of(0.5, 3.0),
        new Summary(List.of(1.0, 6.0)).by(new Summary(List.of(2.0, 2.0, 9.0))).values());
  }

  @Test
  void textShowsMedianAndRange() {
    assertEquals("2,000.0 (1.0–3,000.0)", new Summary(List.of(1.0, 2000.0, 3000.0)).withSpread(1));
    assertEquals("7", new Summary(List.of(7.0)).withSpread(0));
  }

  @Test
  void figureThatWasNotMeasuredIsDash() {
    assertFalse(NONE.isMeasured());
    assertEquals("–", NONE.withSpread(1));
  }
}
