package wordle.e2e.browser;

import static java.util.stream.Collectors.joining;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import wordle.testing.http.Account;
import wordle.testing.system.RunningSystem;

/** The browser profiles of one test: each has credentials, storage and tabs of its own. */
final class Profiles implements AutoCloseable {

  private static final Path PICTURES = Path.of("target", "screenshots", "failures");

  private final Browser browser;
  private final Duration timeout;
  private final List<Profile> profiles = new ArrayList<>();

  Profiles(Browser browser, Duration timeout) {
    this.browser = browser;
    this.timeout = timeout;
  }

  /** A profile without credentials. */
  Profile ofNobody(RunningSystem system) {
    return open(system, options -> {});
  }

  /** A profile that answers the Basic dialog with these credentials. */
  Profile of(RunningSystem system, Account account) {
    return of(system, account, options -> {});
  }

  /** The same on a device of another size or with other preferences. */
  Profile of(RunningSystem system, Account account, Consumer<NewContextOptions> device) {
    return open(
        system,
        device.andThen(options -> options.setHttpCredentials(account.name(), account.password())));
  }

  void assertNoComplaints() {
    String complaints = profiles.stream().map(Profile::complaints).collect(joining());
    if (!complaints.isEmpty()) {
      throw new AssertionError("The browser complained of the page:\n" + complaints);
    }
  }

  /** Keeps screenshots of all open tabs, which help to analyse a failure. */
  void keepPictures(String name) {
    for (int i = 0; i < profiles.size(); i++) {
      profiles.get(i).keepPictures(PICTURES, name.replaceAll("\\W+", "-") + "-" + (i + 1));
    }
  }

  @Override
  public void close() {
    profiles.forEach(Profile::close);
  }

  private Profile open(RunningSystem system, Consumer<NewContextOptions> setting) {
    NewContextOptions options = new NewContextOptions().setBaseURL(system.gateway().toString());
    setting.accept(options);
    Profile profile = new Profile(browser.newContext(options), timeout);
    profiles.add(profile);
    return profile;
  }
}
