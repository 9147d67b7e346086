package wordle.e2e.browser;

import static java.util.stream.Collectors.joining;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One person's browser: credentials, storage, and tabs. Whatever it complains of is remembered. */
final class Profile implements AutoCloseable {

  private static final Set<String> COMPLAINTS = Set.of("error", "warning");

  /** Said by the network of each status from 400 on; to explain those is the page's own task. */
  private static final String REFUSAL = "Failed to load resource";

  private final BrowserContext context;
  private final List<String> complaints = new ArrayList<>();

  Profile(BrowserContext context, Duration patience) {
    this.context = context;
    context.setDefaultTimeout(patience.toMillis());
    context.onConsoleMessage(this::hear);
    context.onWebError(error -> complaints.add(error.error()));
  }

  Page newTab() {
    return context.newPage();
  }

  BrowserContext context() {
    return context;
  }

  /** Errors of scripts, and what the Content-Security-Policy refused: a line each. */
  String complaints() {
    // What was said before this call is heard before it is answered.
    context.pages().forEach(page -> page.evaluate("0"));
    return complaints.stream().map(line -> line + "\n").collect(joining());
  }

  void keepPictures(Path folder, String name) {
    List<Page> tabs = context.pages();
    for (int i = 0; i < tabs.size(); i++) {
      Path file = folder.resolve(name + "-" + (i + 1) + ".png");
      tabs.get(i).screenshot(new ScreenshotOptions().setPath(file));
    }
  }

  @Override
  public void close() {
    context.close();
  }

  private void hear(ConsoleMessage message) {
    if (COMPLAINTS.contains(message.type()) && !message.text().startsWith(REFUSAL)) {
      complaints.add(message.type() + ": " + message.text());
    }
  }
}
