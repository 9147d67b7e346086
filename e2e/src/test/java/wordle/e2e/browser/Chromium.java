package wordle.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test {@link Profiles} of the one Chromium that all tests share, and fails a test whose
 * pages complained. Without Chromium, the tests are skipped with a message.
 */
final class Chromium implements ExecutionCondition, ParameterResolver, AfterEachCallback {

  /** The browser of Debian's package, because Playwright's own ones need its download server. */
  private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");

  /** Long, because other programs may use the cores. A wait ends as soon as its condition holds. */
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          // A container has 64 MB of shared memory, and a page may need more.
          "--disable-dev-shm-usage",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  private static final Namespace NAMESPACE = Namespace.create(Chromium.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Files.isExecutable(EXECUTABLE)) {
      return ConditionEvaluationResult.enabled(EXECUTABLE + " is there");
    }
    String reason = "There is no " + EXECUTABLE + ": bin/setup --tests installs it on Debian";
    System.out.println("SKIPPED: " + context.getDisplayName() + ". " + reason);
    return ConditionEvaluationResult.disabled(reason);
  }

  /** Gives each test a store of its own, also while its instance is constructed. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Profiles.class;
  }

  @Override
  public Profiles resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Shared shared =
        context
            .getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
            .getOrComputeIfAbsent("browser", key -> Shared.start(), Shared.class);
    return store(context)
        .getOrComputeIfAbsent(
            "profiles", key -> new Profiles(shared.browser(), TIMEOUT), Profiles.class);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Profiles profiles = store(context).get("profiles", Profiles.class);
    if (profiles == null) {
      return;
    }
    if (context.getExecutionException().isPresent()) {
      profiles.keepPictures(
          context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName());
    } else {
      profiles.assertNoComplaints();
    }
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }

  /**
   * Chromium, and the driver that speaks to it. The session's store closes it after the last test.
   */
  private record Shared(Playwright playwright, Browser browser) implements AutoCloseable {

    static Shared start() {
      PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT.toMillis());
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      return new Shared(
          playwright,
          playwright
              .chromium()
              .launch(
                  new LaunchOptions()
                      .setExecutablePath(EXECUTABLE)
                      .setHeadless(true)
                      .setArgs(FLAGS)));
    }

    @Override
    public void close() {
      playwright.close();
    }
  }
}
