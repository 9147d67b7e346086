package wordle.users.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wordle.users.account.RegistrationResult.Busy;
import wordle.users.account.RegistrationResult.Invalid;
import wordle.users.account.RegistrationResult.Registered;
import wordle.users.account.RegistrationResult.UsernameTaken;
import wordle.users.hashing.HashBulkhead;
import wordle.users.throttling.ClientAddress;

class RegistrationTest {

  private static final String PASSWORD = "correct horse battery";
  private static final ClientAddress CLIENT = ClientAddress.of(null, "192.0.2.1");
  private static final Instant NOW = Instant.parse("2026-11-23T20:15:00.123Z");

  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final CountingHasher hasher = new CountingHasher();
  private final HashBulkhead bulkhead = new HashBulkhead(1, 100, Duration.ofMinutes(1));
  private final Registration registration = registration(accounts, bulkhead);

  @Test
  void validRegistrationMakesAnAccount() {
    RegistrationResult result = registration.register("Alice", PASSWORD, CLIENT);
    assertEquals("Alice", assertInstanceOf(Registered.class, result).username().spelling());
    User user = accounts.find(new Username("alice")).orElseThrow();
    assertEquals(NOW, user.createdAt());
    assertTrue(hasher.matches(new Password(PASSWORD), user.passwordHash()));
  }

  @Test
  void takenNameIsReportedInEverySpellingWithoutAHash() {
    registration.register("Alice", PASSWORD, CLIENT);
    assertEquals(
        new UsernameTaken(), registration.register("aLICE", "another " + PASSWORD, CLIENT));
    assertEquals(1, hasher.computed());
  }

  @Test
  void nameOfADeletedUserStaysTaken() {
    registration.register("Alice", PASSWORD, CLIENT);
    accounts.delete(accounts.find(new Username("Alice")).orElseThrow());
    assertEquals(new UsernameTaken(), registration.register("aLICE", PASSWORD, CLIENT));
    assertEquals(1, hasher.computed());
  }

  @Test
  void takenNameIsReportedBeforeAnInvalidPassword() {
    registration.register("Alice", PASSWORD, CLIENT);
    assertEquals(new UsernameTaken(), registration.register("alice", "", CLIENT));
  }

  @Test
  void everyViolationIsReportedAndNoAccountIsMade() {
    Invalid invalid =
        assertInstanceOf(Invalid.class, registration.register("-alice", "short\n", CLIENT));
    assertEquals(3, invalid.violations().size());
    assertInstanceOf(Invalid.class, registration.register("alice", "password", CLIENT));
    assertEquals(Optional.empty(), accounts.find(new Username("alice")));
    assertEquals(0, hasher.computed());
  }

  @Test
  void withoutCapacityNoAccountIsMade() {
    HashBulkhead full = new HashBulkhead(1, 0, Duration.ZERO);
    Optional<RegistrationResult> result =
        full.run(
            CLIENT,
            () -> Optional.of(registration(accounts, full).register("alice", PASSWORD, CLIENT)));
    assertEquals(Optional.of(new Busy()), result);
    assertEquals(Optional.empty(), accounts.find(new Username("alice")));
  }

  @Test
  void nameThatIsTakenDuringTheHashIsReported() {
    assertEquals(
        new UsernameTaken(),
        registration(new LateRival(), bulkhead).register("alice", PASSWORD, CLIENT));
  }

  @Test
  void ofSimultaneousRegistrationsExactlyOneSucceeds() {
    List<RegistrationResult> results =
        IntStream.range(0, 50)
            .parallel()
            .mapToObj(rival -> registration.register("alice", PASSWORD + rival, CLIENT))
            .toList();
    assertEquals(1, results.stream().filter(Registered.class::isInstance).count());
    assertEquals(49, results.stream().filter(UsernameTaken.class::isInstance).count());
  }

  private Registration registration(Accounts accounts, HashBulkhead bulkhead) {
    return new Registration(
        accounts,
        new RegistrationRules(CommonPasswords.load()),
        new PasswordHashing(hasher, bulkhead, new ConcurrentHashMap<>()),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /** The name is free whenever it is checked, and taken when it is added. */
  private static final class LateRival implements Accounts {

    @Override
    public boolean add(User user) {
      return false;
    }

    @Override
    public boolean isTaken(Username username) {
      return false;
    }

    @Override
    public Optional<User> find(Username username) {
      return Optional.empty();
    }

    @Override
    public void forEach(Consumer<? super User> action) {
      throw new AssertionError("Registration does not list users");
    }

    @Override
    public boolean changePassword(User user, PasswordHash changed) {
      throw new AssertionError("Registration changes no user");
    }

    @Override
    public boolean delete(User user) {
      throw new AssertionError("Registration deletes no user");
    }
  }
}
