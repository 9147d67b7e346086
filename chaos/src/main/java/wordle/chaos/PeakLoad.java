package wordle.chaos;

import java.time.Duration;
import java.util.List;

/**
 * The highest rates of a warm system, with two numbers of clients.
 *
 * @param few with as many clients as give the lowest latency
 * @param normal with as many clients as the system serves without refusals. These finish the
 *     warm-up, because the few leave the JIT compilers too little CPU time.
 */
record PeakLoad(LatencyReport few, LatencyReport normal) {

  static final int FEW = 16;
  static final int NORMAL = 64;

  static final Duration ROUND = Duration.ofSeconds(10);

  static PeakLoad of(List<byte[]> requests) {
    LatencyReport.print("warm-up, " + FEW + " clients", Load.closedLoop(FEW, requests).warmUp());
    LatencyReport.print(
        "warm-up, " + NORMAL + " clients", Load.closedLoop(NORMAL, requests).warmUp());
    return new PeakLoad(
        LatencyReport.print(FEW + " clients", Load.closedLoop(FEW, requests).run(ROUND)),
        LatencyReport.print(NORMAL + " clients", Load.closedLoop(NORMAL, requests).run(ROUND)));
  }

  /** Half of the higher rate. */
  Load half(List<byte[]> requests) {
    return Load.paced(NORMAL, requests, Math.max(few.rate(), normal.rate()) / 2);
  }
}
