package wordle.chaos;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Threads that play and record every reply in one {@link History}. */
final class Population {

  private static final int PLAYERS = 6;
  private static final int GAMES_AN_ACCOUNT = 5;

  private final History history = new History();
  private final List<Thread> players = new ArrayList<>();

  /** Each request holds the read lock, so that a check runs while no request is under way. */
  private final ReadWriteLock requests = new ReentrantReadWriteLock(true);

  /** Starts as many players as keep all processes busy, which register often. */
  Population(Duration pause) {
    this(PLAYERS, GAMES_AN_ACCOUNT, pause);
  }

  /**
   * Starts players.
   *
   * @param gamesAnAccount how many games a player plays before it registers again
   * @param pause of each player after each request
   */
  Population(int count, int gamesAnAccount, Duration pause) {
    for (int i = 0; i < count; i++) {
      Player player = new Player(new GatewayClient(), history, requests, gamesAnAccount, pause);
      Thread thread = new Thread(player, "player " + i);
      thread.setDaemon(true);
      thread.start();
      players.add(thread);
    }
  }

  /**
   * Compares the history with the databases while no request is under way. The files are read as a
   * whole, which prevents resets of their write-ahead logs for that time.
   *
   * @throws IllegalStateException if they contradict each other
   */
  void check() throws SQLException {
    requests.writeLock().lock();
    try {
      Databases databases = new Databases(Settings.data());
      databases.checkIntegrity();
      history.checkAccounts(databases.names());
      history.checkGames(databases.games());
    } finally {
      requests.writeLock().unlock();
    }
    requireAlive();
  }

  /** Fails if a player has ended, because of a reply that it could not parse. */
  void requireAlive() {
    if (players.stream().anyMatch(player -> !player.isAlive())) {
      throw new IllegalStateException("A player has ended: see its exception above");
    }
  }

  History history() {
    return history;
  }

  /** Checks the databases a last time, and prints the counts. */
  void report() throws SQLException {
    check();
    System.out.println("statuses: " + history.statuses());
    System.out.println(history.summary());
    System.out.println("lost: 0, counted twice: 0, counted but not sent: 0, integrity_check: ok");
  }
}
