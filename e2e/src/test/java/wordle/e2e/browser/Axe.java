package wordle.e2e.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The accessibility rules that axe-core can check automatically. */
final class Axe {

  private static final String RULES = read();

  private static final String RUN =
      """
      async () => (await axe.run()).violations.flatMap(({id, nodes}) =>
        nodes.map(({target, failureSummary}) => `${id} at ${target}: ${failureSummary}`)).join('\\n')
      """;

  private Axe() {}

  static void assertNoViolations(Page page, String view) {
    page.evaluate(RULES);
    String violations = (String) page.evaluate(RUN);
    if (!violations.isEmpty()) {
      throw new AssertionError(view + " violates:\n" + violations);
    }
  }

  private static String read() {
    try (InputStream source = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(source.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("axe-core cannot be read", e);
    }
  }
}
