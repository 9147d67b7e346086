package wordle.users.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of all accounts, in memory and in a database. */
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
  default void unknownNameIsNotFound() {
    Accounts accounts = accounts();
    accounts.add(user("Alice"));
    assertEquals(Optional.empty(), accounts.find(new Username("Alice1")));
    assertEquals(Optional.empty(), accounts.find(new Username("Alic")));
  }

  @Test
  default void nameIsGivenOnceInAnySpelling() {
    Accounts accounts = accounts();
    User first = user("Alice");
    assertTrue(accounts.add(first));
    assertFalse(accounts.add(user("Alice")));
    assertFalse(accounts.add(user("aLICE")));
    assertEquals(Optional.of(first), accounts.find(new Username("alice")));
  }

  @Test
  default void namesThatDifferInMoreThanCaseAreDistinct() {
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
  default void addedNameIsTakenInEverySpelling() {
    Accounts accounts = accounts();
    assertFalse(accounts.isTaken(new Username("Alice")));
    accounts.add(user("Alice"));
    assertTrue(accounts.isTaken(new Username("Alice")));
    assertTrue(accounts.isTaken(new Username("aLICE")));
    assertFalse(accounts.isTaken(new Username("Alice1")));
  }

  @Test
  default void usersAreListedInTheOrderOfTheirNames() {
    Accounts accounts = accounts();
    for (String name : List.of("bob", "Alice", "a.b", "0", "Zoe")) {
      accounts.add(user(name));
    }
    List<User> all = new ArrayList<>();
    accounts.forEach(all::add);
    assertEquals(
        List.of("0", "a.b", "Alice", "bob", "Zoe"),
        all.stream().map(user -> user.username().spelling()).toList());
    assertEquals(user("bob").createdAt(), all.get(3).createdAt());
  }

  @Test
  default void changedPasswordIsStoredAndNothingElseChanges() {
    Accounts accounts = accounts();
    User alice = user("Alice");
    User bob = user("bob");
    accounts.add(alice);
    accounts.add(bob);
    PasswordHash changed = new Pbkdf2Hasher(1).hash(new Password("another horse"));
    assertTrue(accounts.changePassword(alice, changed));
    User found = accounts.find(alice.username()).orElseThrow();
    assertEquals(new User(alice.username(), changed, alice.createdAt()), found);
    assertEquals("Alice", found.username().spelling());
    assertEquals(Optional.of(bob), accounts.find(bob.username()));
  }

  @Test
  default void passwordIsChangedOnlyByACallerThatReadTheCurrentOne() {
    Accounts accounts = accounts();
    User alice = user("Alice");
    accounts.add(alice);
    PasswordHash first = new Pbkdf2Hasher(1).hash(new Password("first horse"));
    PasswordHash second = new Pbkdf2Hasher(1).hash(new Password("second horse"));
    assertTrue(accounts.changePassword(alice, first));
    assertFalse(accounts.changePassword(alice, second));
    assertEquals(first, accounts.find(alice.username()).orElseThrow().passwordHash());
    assertFalse(accounts.changePassword(user("nobody"), second));
    assertEquals(Optional.empty(), accounts.find(new Username("nobody")));
  }

  @Test
  default void deletedUserIsNotFoundAndTheNameStaysTakenInEverySpelling() {
    Accounts accounts = accounts();
    User alice = user("Alice");
    User bob = user("bob");
    accounts.add(alice);
    accounts.add(bob);
    assertTrue(accounts.delete(alice));
    assertEquals(Optional.empty(), accounts.find(alice.username()));
    for (String spelling : List.of("Alice", "alice", "aLICE")) {
      assertTrue(accounts.isTaken(new Username(spelling)), spelling);
      assertFalse(accounts.add(user(spelling)), spelling);
    }
    assertEquals(Optional.empty(), accounts.find(alice.username()));
    assertEquals(Optional.of(bob), accounts.find(bob.username()));
    assertTrue(accounts.add(user("Alic")));
  }

  @Test
  default void userIsDeletedOnceAndOnlyByACallerThatReadTheCurrentPassword() {
    Accounts accounts = accounts();
    User alice = user("Alice");
    accounts.add(alice);
    accounts.changePassword(alice, new Pbkdf2Hasher(1).hash(new Password("another horse")));
    assertFalse(accounts.delete(alice));
    User current = accounts.find(alice.username()).orElseThrow();
    assertTrue(accounts.delete(current));
    assertFalse(accounts.delete(current));
    assertFalse(accounts.changePassword(current, alice.passwordHash()));
    assertFalse(accounts.delete(user("nobody")));
    assertFalse(accounts.isTaken(new Username("nobody")));
  }

  @Test
  default void exactlyOneSimultaneousCallerGetsTheName() throws Exception {
    Accounts accounts = accounts();
    assertEquals(1, winners(rival -> accounts.add(user(rival % 2 == 0 ? "Alice" : "ALICE"))));
  }

  @Test
  default void exactlyOneSimultaneousCallerDeletes() throws Exception {
    Accounts accounts = accounts();
    User alice = user("Alice");
    accounts.add(alice);
    assertEquals(1, winners(rival -> accounts.delete(alice)));
  }

  @Test
  default void exactlyOneSimultaneousChangeSucceeds() throws Exception {
    Accounts accounts = accounts();
    User alice = user("Alice");
    accounts.add(alice);
    assertEquals(
        1,
        winners(
            rival ->
                rival % 2 == 0
                    ? accounts.delete(alice)
                    : accounts.changePassword(
                        alice, new Pbkdf2Hasher(1).hash(new Password("another horse")))));
  }

  /** How many simultaneous callers succeed. */
  private static int winners(IntPredicate call) throws Exception {
    CyclicBarrier start = new CyclicBarrier(RIVALS);
    ExecutorService threads = Executors.newFixedThreadPool(RIVALS);
    try {
      List<Callable<Boolean>> rivals =
          IntStream.range(0, RIVALS)
              .<Callable<Boolean>>mapToObj(
                  rival ->
                      () -> {
                        start.await();
                        return call.test(rival);
                      })
              .toList();
      int winners = 0;
      for (Future<Boolean> done : threads.invokeAll(rivals)) {
        winners += done.get() ? 1 : 0;
      }
      return winners;
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
