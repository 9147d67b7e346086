package wordle.users.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What all accounts keep to, in memory and in a database alike. */
public interface AccountsContract {

  int RIVALS = 16;

  /** Accounts without any user. */
  Accounts accounts();

  @Test
  default void userIsFoundAsAdded() {
    Accounts accounts = accounts();
    User alice = user("Alice");
    assertTrue(accounts.add(alice));
    User found = accounts.find(new Username("Alice")).orElseThrow();
    assertEquals(alice, found);
    assertEquals("Alice", found.username().spelling());
  }

  @Test
  default void userIsFoundInEverySpelling() {
    Accounts accounts = accounts();
    accounts.add(user("Alice"));
    assertEquals("Alice", accounts.find(new Username("aLICE")).orElseThrow().username().spelling());
  }

  @Test
  default void nobodyIsFoundWhereNobodyWasAdded() {
    Accounts accounts = accounts();
    accounts.add(user("Alice"));
    assertEquals(Optional.empty(), accounts.find(new Username("Alice1")));
    assertEquals(Optional.empty(), accounts.find(new Username("Alic")));
  }

  @Test
  default void nameIsGivenOnceInWhateverSpelling() {
    Accounts accounts = accounts();
    User first = user("Alice");
    assertTrue(accounts.add(first));
    assertFalse(accounts.add(user("Alice")));
    assertFalse(accounts.add(user("aLICE")));
    assertEquals(Optional.of(first), accounts.find(new Username("alice")));
  }

  @Test
  default void namesThatDifferInMoreThanCaseDoNotMeet() {
    Accounts accounts = accounts();
    for (String name : List.of("a.b", "a_b", "a-b", "ab", "a.b.")) {
      assertTrue(accounts.add(user(name)), name);
    }
  }

  @Test
  default void longestNameIsKept() {
    Accounts accounts = accounts();
    assertTrue(accounts.add(user("A" + "b._-".repeat(7) + "cdE")));
  }

  @Test
  default void ofSimultaneousCallersExactlyOneGetsTheName() throws Exception {
    Accounts accounts = accounts();
    CyclicBarrier start = new CyclicBarrier(RIVALS);
    ExecutorService threads = Executors.newFixedThreadPool(RIVALS);
    try {
      List<Callable<Boolean>> rivals =
          IntStream.range(0, RIVALS)
              .<Callable<Boolean>>mapToObj(
                  rival ->
                      () -> {
                        User user = user(rival % 2 == 0 ? "Alice" : "ALICE");
                        start.await();
                        return accounts.add(user);
                      })
              .toList();
      int winners = 0;
      for (Future<Boolean> added : threads.invokeAll(rivals)) {
        winners += added.get() ? 1 : 0;
      }
      assertEquals(1, winners);
    } finally {
      threads.shutdownNow();
    }
  }

  private static User user(String name) {
    return new User(
        new Username(name),
        new Pbkdf2Hasher(1).hash(new Password("correct horse")),
        Instant.parse("2026-11-23T20:15:00.123456Z"));
  }
}
