package wordle.chaos;

import java.time.Duration;
import java.util.List;

/**
 * What a warm system carries, of as many clients as it is quickest with and of as many as it
 * refuses nobody among. Sixteen alone leave its compilers so much to wait for that it looks warm
 * long before it is.
 */
record Peak(Tally few, Tally normal) {

  static final int FEW = 16;
  static final int NORMAL = 64;

  static final Duration ROUND = Duration.ofSeconds(10);

  static Peak of(List<byte[]> requests) {
    Tally.say("warming up, " + FEW + " clients", Load.closed(FEW, requests).warmUp());
    Tally.say("warming up, " + NORMAL + " clients", Load.closed(NORMAL, requests).warmUp());
    return new Peak(
        Tally.say(FEW + " clients", Load.closed(FEW, requests).run(ROUND)),
        Tally.say(NORMAL + " clients", Load.closed(NORMAL, requests).run(ROUND)));
  }

  /** Half of the better one, by as many clients as are never refused. */
  Load half(List<byte[]> requests) {
    return Load.paced(NORMAL, requests, Math.max(few.rate(), normal.rate()) / 2);
  }
}
