package wordle.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wordle.benchmark.Target.Better;

class TargetTest {

  @ParameterizedTest
  @CsvSource({
    "0.25,MORE,true", "0.249,MORE,false", "0.251,MORE,true",
    "0.25,LESS,true", "0.249,LESS,true", "0.251,LESS,false",
    "NaN,MORE,false", "NaN,LESS,false",
  })
  void targetIsMetUpToItsBound(double measured, Better better, boolean met) {
    Target target = new Target("`state`", new Summary(List.of(measured)), 0.25, better);

    assertEquals(met, target.isMet());
  }
}
