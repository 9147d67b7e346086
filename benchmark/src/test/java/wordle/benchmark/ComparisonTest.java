package wordle.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import wordle.benchmark.Comparison.Verdict;
import wordle.benchmark.Target.Better;

class ComparisonTest {

  @TempDir private Path folder;

  static Stream<Arguments> verdicts() {
    return Stream.of(
        Arguments.of("a loss of 2 %", Better.MORE, all(0.98), List.of(), Verdict.NOT_SLOWER),
        Arguments.of("a loss of 3 %", Better.MORE, all(0.97), List.of(), Verdict.SLOWER),
        Arguments.of("a gain", Better.MORE, all(1.5), List.of(), Verdict.NOT_SLOWER),
        Arguments.of(
            "a loss that the same CPU time does not excuse",
            Better.MORE,
            all(0.97),
            List.of(all(1)),
            Verdict.SLOWER),
        Arguments.of(
            "a noisy loss with the same CPU time",
            Better.MORE,
            noisy(0.97),
            List.of(all(1.02)),
            Verdict.NOT_SLOWER),
        Arguments.of(
            "a noisy loss with more CPU time",
            Better.MORE,
            noisy(0.97),
            List.of(all(1.03)),
            Verdict.SLOWER),
        Arguments.of(
            "a noisy loss without CPU time", Better.MORE, noisy(0.97), List.of(), Verdict.SLOWER),
        Arguments.of("more memory", Better.LESS, all(1.03), List.of(), Verdict.SLOWER),
        Arguments.of("little more memory", Better.LESS, all(1.02), List.of(), Verdict.NOT_SLOWER),
        Arguments.of("less memory", Better.LESS, all(0.5), List.of(), Verdict.NOT_SLOWER));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("verdicts")
  void verdictFollowsTheRule(
      String what, Better better, PairedRatio ratio, List<PairedRatio> cpu, Verdict expected) {
    assertEquals(expected, Verdict.of(ratio, better, cpu), what);
  }

  @Test
  void tableHoldsMediansRatiosAndVerdictOfEachMeasuredFigure() throws IOException {
    Comparison comparison =
        comparison(
            "base/state/rate\t100",
            "this/state/rate\t90",
            "base/state/cpu\t200",
            "this/state/cpu\t220",
            "base/memory\t1000",
            "this/memory\t990");

    List<String> lines = comparison.table().lines().skip(2).toList();

    assertEquals(2, lines.size(), lines::toString);
    assertEquals(
        "| `state`, requests a second | 100.0 | 90.0 | 0.900 | 0.900–0.900 |"
            + " 1.100 (1.100–1.100) | **slower** |",
        lines.get(0));
    assertTrue(lines.get(1).endsWith("| – | not slower |"), lines::toString);
  }

  private Comparison comparison(String... lines) throws IOException {
    Path file = folder.resolve("samples");
    Files.writeString(file, Stream.of(lines).collect(Collectors.joining("\n")));
    return new Comparison(Samples.read(file));
  }

  private static PairedRatio all(double ratio) {
    return new PairedRatio(List.of(ratio));
  }

  /** Twenty ratios around a median, whose interval contains 1. */
  private static PairedRatio noisy(double median) {
    return new PairedRatio(
        IntStream.rangeClosed(-10, 10).mapToObj(i -> median + i / 100.0).toList());
  }
}
