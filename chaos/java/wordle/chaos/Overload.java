package wordle.chaos;

import java.time.Duration;
import java.util.List;

/** Many times more clients than the system can carry, and what becomes of those it answers. */
final class Overload {

  private static final int FEW = 16;
  private static final int NORMAL = 64;
  private static final int MANY = 1000;
  private static final Duration ROUND = Duration.ofSeconds(10);

  private final Wordle wordle;
  private final List<byte[]> requests = Requests.ofPlayers();

  Overload(Wordle wordle) {
    this.wordle = wordle;
  }

  void run() {
    say("warming up", Load.closed(FEW, requests).warmUp());
    Tally peak = say(FEW + " clients", Load.closed(FEW, requests).run(ROUND));
    Tally half =
        say("half of that by " + NORMAL, Load.paced(NORMAL, requests, peak.rate() / 2).run(ROUND));
    Tally normal = say(NORMAL + " clients", Load.closed(NORMAL, requests).run(ROUND));
    long before = Figures.megabytes(wordle.carriers());
    Tally patient =
        say(
            MANY + " clients, who wait as told",
            Load.closed(MANY, requests).patiently().run(ROUND));
    Tally rude =
        say(MANY + " clients, who ask again at once", Load.closed(MANY, requests).run(ROUND));
    long after = Figures.megabytes(wordle.carriers());
    Tally again = say(FEW + " clients again", Load.closed(FEW, requests).run(ROUND));
    System.out.printf("memory: %d MB before, %d MB after%n", before, after);
    System.out.printf(
        "p99 by that at half load: %.1f (patient), %.1f (not)%n",
        patient.within(0.99) / half.within(0.99), rude.within(0.99) / half.within(0.99));

    Promise.holds("nobody is refused among " + NORMAL, half.count(503) + normal.count(503) == 0);
    Promise.holds("the others are refused", patient.count(503) > 0 && rude.count(503) > 0);
    Promise.holds(
        "every refusal is a 503 that names a time", patient.broken() + rude.broken() == 0);
    Promise.holds(
        "what is answered comes within five times p99 at half load",
        patient.within(0.99) <= 5 * half.within(0.99)
            && rude.within(0.99) <= 5 * half.within(0.99));
    Promise.holds("memory stays within a quarter more", after <= before * 1.25);
    Promise.holds("afterwards all is as before", again.rate() >= 0.8 * peak.rate());
  }

  private static Tally say(String what, Tally tally) {
    System.out.println(what + ": " + tally);
    return tally;
  }
}
