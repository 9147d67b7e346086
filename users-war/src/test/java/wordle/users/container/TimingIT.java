package wordle.users.container;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wordle.testing.container.Server;
import wordle.testing.http.Request;

/** The time of a rejection does not reveal whether a user exists. */
@Tag("slow")
class TimingIT extends UsersContainerTest {

  private static final int SAMPLES = 30;

  /** The distance that equal distributions exceed in one of ten thousand runs. */
  private static final double FAR_APART = 3.9;

  @Test
  void unknownUserAndWrongPasswordTakeTimesOfOneDistribution() {
    String known = newUser();
    List<Long> wrong = new ArrayList<>();
    List<Long> unknown = new ArrayList<>();
    for (int i = 0; i < SAMPLES; i++) {
      // Alternately, so that both have the same noise, and from new addresses because of the
      // limits.
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
   * The distance of two samples of one size in standard deviations (Mann-Whitney U test, normal
   * approximation).
   */
  private static double distance(List<Long> first, List<Long> second) {
    double n = first.size();
    long u =
        first.stream().mapToLong(one -> second.stream().filter(other -> one > other).count()).sum();
    return (u - n * n / 2) / Math.sqrt(n * n * (2 * n + 1) / 12);
  }
}
