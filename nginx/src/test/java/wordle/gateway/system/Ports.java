package wordle.gateway.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * A block of ports that one system has to itself.
 *
 * @param base the first one, of the first Users
 */
public record Ports(int base) {

  private static final int BLOCK = 110;
  private static final int FIRST_GAMES = 100;

  /** Between the Users (up to base + 8) and the Games (from base + 100). */
  private static final int GATEWAY = 99;

  /** Far from the ports of a system by default and below those that Linux gives to clients. */
  private static final int LOWEST = 12_000;

  private static final int HIGHEST = 32_000;
  private static final int ATTEMPTS = 200;

  /** A block of which no port is in use. */
  public static Ports free() {
    return IntStream.range(0, ATTEMPTS)
        .map(attempt -> ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST))
        .mapToObj(Ports::new)
        .filter(Ports::areFree)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No block of " + BLOCK + " free ports was found"));
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

  /** Whether nothing listens on any port of the block. */
  public boolean areFree() {
    return IntStream.range(base, base + BLOCK).allMatch(Ports::isFree);
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
}
