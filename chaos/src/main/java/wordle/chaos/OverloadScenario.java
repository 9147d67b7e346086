package wordle.chaos;

import java.util.ArrayList;
import java.util.List;

/** Many more clients than the system can serve: load shedding, and latencies of what is served. */
final class OverloadScenario {

  private static final int MANY = 1000;
  private static final int ROUNDS = 3;

  private final SystemUnderTest system;
  private final List<byte[]> requests = Requests.ofPlayers();
  private final List<Double> ratiosWithRetryAfter = new ArrayList<>();
  private final List<Double> ratiosWithoutRetryAfter = new ArrayList<>();
  private int refusedAtHalf;
  private int failures;
  private boolean loadIsShed = true;

  OverloadScenario(SystemUnderTest system) {
    this.system = system;
  }

  void run() {
    PeakLoad peak = PeakLoad.of(requests);
    long before = ProcessUsage.megabytes(system.carriers());
    for (int round = 0; round < ROUNDS; round++) {
      compareWithHalf(peak);
    }
    long after = ProcessUsage.megabytes(system.carriers());
    LatencyReport again =
        LatencyReport.print(
            PeakLoad.FEW + " clients again",
            Load.closedLoop(PeakLoad.FEW, requests).run(PeakLoad.ROUND));
    System.out.printf("memory: %d MB before, %d MB after%n", before, after);
    System.out.printf(
        "p99 divided by p99 at half load, median of %d rounds: %.2f (obeying Retry-After), %.2f (not)%n",
        ROUNDS, Median.of(ratiosWithRetryAfter), Median.of(ratiosWithoutRetryAfter));

    Check.that(
        "no request of " + PeakLoad.NORMAL + " clients is refused",
        peak.normal().count(503) + refusedAtHalf == 0);
    Check.that("requests of " + MANY + " clients are refused", loadIsShed);
    Check.that("every refusal is a 503 with Retry-After", failures == 0);
    Check.that(
        "p99 is at most five times p99 at half load",
        Median.of(ratiosWithRetryAfter) <= 5 && Median.of(ratiosWithoutRetryAfter) <= 5);
    Check.that("memory grows by at most a quarter", after <= before * 1.25);
    Check.that(
        "the rate afterwards is at least 80 % of the rate before",
        again.rate() >= 0.8 * peak.few().rate());
  }

  private void compareWithHalf(PeakLoad peak) {
    LatencyReport half =
        LatencyReport.print("half of the peak", peak.half(requests).run(PeakLoad.ROUND));
    Load many = Load.closedLoop(MANY, requests);
    LatencyReport obeying =
        LatencyReport.print(
            MANY + " clients that obey Retry-After", many.obeyingRetryAfter().run(PeakLoad.ROUND));
    LatencyReport insisting =
        LatencyReport.print(MANY + " clients that retry at once", many.run(PeakLoad.ROUND));
    refusedAtHalf += half.count(503);
    loadIsShed &= obeying.count(503) > 0 && insisting.count(503) > 0;
    failures += obeying.failures() + insisting.failures();
    ratiosWithRetryAfter.add(obeying.percentile(0.99) / half.percentile(0.99));
    ratiosWithoutRetryAfter.add(insisting.percentile(0.99) / half.percentile(0.99));
  }
}
