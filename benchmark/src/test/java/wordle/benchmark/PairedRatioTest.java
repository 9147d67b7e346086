package wordle.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedRatioTest {

  @ParameterizedTest
  @CsvSource({"1,1,1", "5,1,5", "6,1,6", "8,1,8", "9,2,8", "20,6,15", "30,10,21"})
  void intervalLeavesOutAsManyRatiosAsTheBinomialDistributionAllows(
      int pairs, double low, double high) {
    PairedRatio ratio =
        new PairedRatio(IntStream.rangeClosed(1, pairs).mapToObj(Double::valueOf).toList());

    assertEquals(low, ratio.low());
    assertEquals(high, ratio.high());
  }

  @Test
  void valuesAreDividedPairByPair() {
    PairedRatio ratio =
        PairedRatio.of(
            new Summary(List.of(50.0, 220.0, 90.0)), new Summary(List.of(100.0, 200.0, 100.0)));

    assertEquals(List.of(0.5, 0.9, 1.1), ratio.ratios());
    assertEquals(0.9, ratio.median());
  }

  @Test
  void intervalThatContainsOneIsUndecided() {
    assertTrue(new PairedRatio(List.of(0.9, 1.1)).isUndecided());
    assertTrue(new PairedRatio(List.of(0.9, 1.0)).isUndecided());
    assertFalse(new PairedRatio(List.of(0.9, 0.99)).isUndecided());
    assertFalse(new PairedRatio(List.of(1.01, 1.1)).isUndecided());
  }

  @Test
  void noPairIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new PairedRatio(List.of()));
  }
}
