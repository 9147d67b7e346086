package wordle.games.container;

import java.util.UUID;
import wordle.testing.container.ContainerTest;

/** What the container tests of Games share. */
abstract class GamesContainerTest extends ContainerTest {

  final Caller alice = newCaller("alice");
  final Caller bob = newCaller("bob");

  /** A player of this test alone. */
  private static Caller newCaller(String name) {
    return new Caller(name + "-" + UUID.randomUUID().toString().substring(0, 18));
  }
}
