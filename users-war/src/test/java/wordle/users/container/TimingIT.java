package wordle.users.container;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import wordle.testing.container.Server;
import wordle.testing.http.Request;

/** How long a refusal takes tells nobody whether there is such a user. */
class TimingIT extends UsersContainerTest {

  private static final int SAMPLES = 30;

  /** Of equal distributions, one run in ten thousand is further apart than this. */
  private static final double FAR_APART = 3.9;

  @Test
  void unknownUserAndWrongPasswordTakeTimesOfOneDistribution() {
    String known = newUser();
    List<Long> wrong = new ArrayList<>();
    List<Long> unknown = new ArrayList<>();
    for (int i = 0; i < SAMPLES; i++) {
      // By turns, so that both meet the same noise; and from ever new addresses, for the limits'
      // sake.
      wrong.add(nanosOfRefusal(known, "10.9.0." + i));
      unknown.add(nanosOfRefusal(newName(), "10.9.1." + i));
    }
    double distance = distance(wrong, unknown);
    assertTrue(Math.abs(distance) < FAR_APART, () -> distance + ": " + wrong + " " + unknown);
  }

  private static long nanosOfRefusal(String username, String address) {
    Request request =
        Server.request("GET", "/auth")
            .header("Authorization", basic(username, "a wrong password"))
            .header("X-Forwarded-For", address);
    long start = System.nanoTime();
    request.send().expect(401);
    return System.nanoTime() - start;
  }

  /**
   * How far the ranks of two samples of one size are from those of one distribution, in standard
   * deviations (the Mann-Whitney U test, by its normal approximation).
   */
  private static double distance(List<Long> first, List<Long> second) {
    double n = first.size();
    long u =
        first.stream().mapToLong(one -> second.stream().filter(other -> one > other).count()).sum();
    return (u - n * n / 2) / Math.sqrt(n * n * (2 * n + 1) / 12);
  }
}
