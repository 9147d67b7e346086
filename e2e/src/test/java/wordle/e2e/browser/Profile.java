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

/** A browser profile: credentials, storage and tabs. It records all errors. */
final class Profile implements AutoCloseable {

  private static final Set<String> COMPLAINTS = Set.of("error", "warning");

  /** The browser logs this for each status from 400 on, which the page handles itself. */
  private static final String REFUSAL = "Failed to load resource";

  private final BrowserContext context;
  private final List<String> complaints = new ArrayList<>();

  Profile(BrowserContext context, Duration timeout) {
    this.context = context;
    context.setDefaultTimeout(timeout.toMillis());
    context.onConsoleMessage(this::hear);
    context.onWebError(error -> complaints.add(error.error()));
  }

  Page newTab() {
    return context.newPage();
  }

  BrowserContext context() {
    return context;
  }

  /** Script errors and violations of the Content-Security-Policy, one line each. */
  String complaints() {
    // Messages before this call arrive before its reply.
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
