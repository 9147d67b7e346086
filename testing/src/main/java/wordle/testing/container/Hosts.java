package wordle.testing.container;

import java.util.stream.Stream;

/** Values of {@code Host} for a service whose ALLOWED_HOSTS are wordle.example, other.example. */
public final class Hosts {

  private Hosts() {}

  /** Loopback names and allowed hosts, with and without a port. */
  public static Stream<String> allowed() {
    return Stream.of(
        "localhost",
        "LocalHost:1",
        "127.0.0.1:65535",
        "[::1]",
        "[::1]:8080",
        "wordle.example",
        "other.example:80");
  }

  /** Other names, malformed ones, and none. */
  public static Stream<String> foreign() {
    return Stream.of(
        "rebound.example",
        "rebound.example:80",
        "localhost.rebound.example",
        "127.0.0.1.rebound.example",
        "192.0.2.1",
        "[2001:db8::1]:80",
        "localhost\r\nHost: rebound.example",
        "a b",
        "");
  }
}
