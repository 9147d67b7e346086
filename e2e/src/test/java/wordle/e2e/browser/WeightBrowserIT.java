package wordle.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** The size and the origins of what a browser loads. */
@ExtendWith({SharedSystem.class, Chromium.class})
class WeightBrowserIT {

  private static final int MOST_BYTES = 60_000;

  private final RunningSystem system;
  private final Page tab;
  private final List<Request> requests = new ArrayList<>();

  WeightBrowserIT(RunningSystem system, Profiles profiles) {
    this.system = system;
    Profile profile = profiles.ofNobody(system);
    // Playwright intercepts requests to answer the dialog, which disables the cache.
    profile.context().setExtraHTTPHeaders(Map.of("Authorization", system.newAccount().basic()));
    this.tab = profile.newTab();
    tab.onRequestFinished(requests::add);
  }

  @Test
  void firstLoadIsUnder60KilobytesAndAllFromHere() {
    load();

    int bytes = bytes();
    System.out.println("First load: " + requests.size() + " responses, " + bytes + " bytes");
    assertTrue(bytes > 10_000 && bytes < MOST_BYTES, bytes + " bytes");
    for (Request request : requests) {
      assertTrue(request.url().startsWith(system.gateway() + "/"), request::url);
    }
  }

  @Test
  void unchangedFilesAreNotSentAgain() {
    load();
    int first = bytes();
    requests.clear();

    load();

    int again = bytes();
    assertTrue(again < first / 2, again + " bytes, after " + first);
  }

  private void load() {
    tab.navigate("/");
    assertThat(tab.locator("#open-games li")).hasCount(1);
  }

  /** Bytes on the wire, with headers. */
  private int bytes() {
    return List.copyOf(requests).stream()
        .map(Request::sizes)
        .mapToInt(sizes -> sizes.responseBodySize + sizes.responseHeadersSize)
        .sum();
  }
}
