package wordle.testing.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import wordle.testing.process.Command;
import wordle.testing.process.Repository;

/**
 * The ports of one system. Other programs may use the ports between them.
 *
 * @param base the first one, of the first Users
 */
public record Ports(int base) {

  private static final int FIRST_GAMES = 100;

  /** Between the Users (up to base + 8) and the Games (from base + 100). */
  private static final int GATEWAY = 99;

  /** Far from the default ports of a system and below the ephemeral ports of Linux. */
  private static final int LOWEST = 12_000;

  /** A port is free until a server binds it, so concurrent JVMs choose from separate ranges. */
  private static final int PORTS_PER_FORK = 9_900;

  /** The number of this JVM among those that run tests concurrently, from 1. */
  private static final int FORK = Integer.getInteger("wordle.fork", 1);

  private static final int MOST_FORKS = 2;
  private static final int ATTEMPTS = 200;

  private static final Formation LARGEST = new Formation(9, 9);

  /** Ports that no program listens on, whatever the formation. */
  public static Ports free() {
    return free(FORK);
  }

  /**
   * The same for one of the JVMs that run tests concurrently.
   *
   * @param fork the number of the JVM, from 1 to 2
   */
  static Ports free(int fork) {
    Objects.checkIndex(fork - 1, MOST_FORKS);
    int lowest = LOWEST + (fork - 1) * PORTS_PER_FORK;
    int highest = lowest + PORTS_PER_FORK - FIRST_GAMES - LARGEST.games();
    return IntStream.range(0, ATTEMPTS)
        .map(attempt -> ThreadLocalRandom.current().nextInt(lowest, highest))
        .mapToObj(Ports::new)
        .filter(ports -> IntStream.of(ports.of(LARGEST)).allMatch(Ports::isFree))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No free ports were found"));
  }

  public int gateway() {
    return base + GATEWAY;
  }

  /** The port of the nth Users, from 1. */
  public int users(int number) {
    return base + number - 1;
  }

  /** The port of the nth Games, from 1. */
  public int games(int number) {
    return base + FIRST_GAMES + number - 1;
  }

  /** All that a system of this formation listens on. */
  public int[] of(Formation formation) {
    IntStream users = IntStream.rangeClosed(1, formation.users()).map(this::users);
    IntStream games = IntStream.rangeClosed(1, formation.games()).map(this::games);
    return IntStream.concat(IntStream.of(gateway()), IntStream.concat(users, games)).toArray();
  }

  /** The ports among these that are in use, each with its program. */
  public static List<String> inUse(int... ports) {
    return IntStream.of(ports)
        .filter(port -> !isFree(port))
        .mapToObj(port -> "port " + port + ", held by " + holder(port))
        .toList();
  }

  private static boolean isFree(int port) {
    return isFree(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
        && isFree(new InetSocketAddress(port));
  }

  private static boolean isFree(InetSocketAddress address) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** As {@code bin/start} names it. */
  private static String holder(int port) {
    String script = ". bin/lib/common.sh; . bin/lib/ports.sh; describe_holder " + port;
    String root = Repository.path("").toString();
    try {
      return new Command(List.of("bash", "-c", "cd \"$0\"; " + script, root))
          .run()
          .output()
          .strip();
    } catch (IOException e) {
      return "a process that cannot be found: " + e;
    }
  }
}
