package wordle.chaos;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Players who remember every answer, and what became of all they did. */
final class Population {

  private static final int PLAYERS = 6;

  private final Ledger ledger = new Ledger();
  private final List<Thread> players = new ArrayList<>();

  /** Held by each request for reading, so that a check sees the world between requests. */
  private final ReadWriteLock world = new ReentrantReadWriteLock(true);

  /** Starts them, each with a pause after every request. */
  Population(Duration pause) {
    for (int i = 0; i < PLAYERS; i++) {
      Thread player = new Thread(new Player(new Gateway(), ledger, world, pause), "player " + i);
      player.setDaemon(true);
      player.start();
      players.add(player);
    }
  }

  /**
   * Every promise, against the files themselves, while no request is under way. It reads them
   * whole, and until it has, their write-ahead logs cannot begin anew.
   */
  void check() throws SQLException {
    world.writeLock().lock();
    try {
      ledger.check(new Databases(Settings.data()));
    } finally {
      world.writeLock().unlock();
    }
    requireAlive();
  }

  /** None of them met an answer that it cannot understand. */
  void requireAlive() {
    if (players.stream().anyMatch(player -> !player.isAlive())) {
      throw new IllegalStateException("A player fell: see above");
    }
  }

  Ledger ledger() {
    return ledger;
  }

  void report() throws SQLException {
    check();
    System.out.println("answers: " + ledger.statuses());
    System.out.println(ledger.summary());
    System.out.println("lost: 0, counted twice: 0, counted but not sent: 0, integrity_check: ok");
  }
}
