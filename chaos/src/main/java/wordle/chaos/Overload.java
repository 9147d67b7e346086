package wordle.chaos;

import java.util.ArrayList;
import java.util.List;

/** Many times more clients than the system can carry, and what becomes of those it answers. */
final class Overload {

  private static final int MANY = 1000;
  private static final int ROUNDS = 3;

  private final Wordle wordle;
  private final List<byte[]> requests = Requests.ofPlayers();
  private final List<Double> patientTails = new ArrayList<>();
  private final List<Double> rudeTails = new ArrayList<>();
  private int refusedAtHalf;
  private int broken;
  private boolean othersAreRefused = true;

  Overload(Wordle wordle) {
    this.wordle = wordle;
  }

  void run() {
    Peak peak = Peak.of(requests);
    long before = Figures.megabytes(wordle.carriers());
    for (int round = 0; round < ROUNDS; round++) {
      compareWithHalf(peak);
    }
    long after = Figures.megabytes(wordle.carriers());
    Tally again =
        Tally.say(Peak.FEW + " clients again", Load.closed(Peak.FEW, requests).run(Peak.ROUND));
    System.out.printf("memory: %d MB before, %d MB after%n", before, after);
    System.out.printf(
        "p99 by that at half load, median of %d rounds: %.2f (patient), %.2f (not)%n",
        ROUNDS, Median.of(patientTails), Median.of(rudeTails));

    Promise.holds(
        "nobody is refused among " + Peak.NORMAL, peak.normal().count(503) + refusedAtHalf == 0);
    Promise.holds("the others are refused", othersAreRefused);
    Promise.holds("every refusal is a 503 that names a time", broken == 0);
    Promise.holds(
        "what is answered comes within five times p99 at half load",
        Median.of(patientTails) <= 5 && Median.of(rudeTails) <= 5);
    Promise.holds("memory stays within a quarter more", after <= before * 1.25);
    Promise.holds("afterwards all is as before", again.rate() >= 0.8 * peak.few().rate());
  }

  private void compareWithHalf(Peak peak) {
    Tally half = Tally.say("half of the better", peak.half(requests).run(Peak.ROUND));
    Load many = Load.closed(MANY, requests);
    Tally patient =
        Tally.say(MANY + " clients, who wait as told", many.patiently().run(Peak.ROUND));
    Tally rude = Tally.say(MANY + " clients, who ask again at once", many.run(Peak.ROUND));
    refusedAtHalf += half.count(503);
    othersAreRefused &= patient.count(503) > 0 && rude.count(503) > 0;
    broken += patient.broken() + rude.broken();
    patientTails.add(patient.within(0.99) / half.within(0.99));
    rudeTails.add(rude.within(0.99) / half.within(0.99));
  }
}
