package wordle.e2e.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.process.Repository;

/** The style sheets use only features that browsers supported three years ago. */
class StylesTest {

  private static final Pattern RECENT =
      Pattern.compile(
          ":has\\(|&|@scope|@starting-style|@container|@position-try|@property|anchor\\("
              + "|color-mix\\(|light-dark\\(|oklch\\(|oklab\\(|\\bround\\(|\\bif\\(|sibling-index"
              + "|:user-valid|:user-invalid|:popover-open|:open\\b|\\btext-wrap\\b|field-sizing"
              + "|interpolate-size|animation-timeline|view-transition|subgrid|\\blinear\\(");

  @ParameterizedTest
  @ValueSource(strings = {"style.css", "game.css", "panels.css"})
  void stylesUseNothingOfTheLastThreeYears(String name) throws IOException {
    Path sheet = Repository.path("nginx/web/assets/" + name);

    List<String> recent =
        RECENT.matcher(Files.readString(sheet)).results().map(MatchResult::group).toList();

    assertEquals(List.of(), recent);
  }
}
