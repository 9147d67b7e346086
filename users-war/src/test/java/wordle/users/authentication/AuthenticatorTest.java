package wordle.users.authentication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.users.account.CountingHasher;
import wordle.users.account.InMemoryAccounts;
import wordle.users.account.Password;
import wordle.users.account.PasswordHash;
import wordle.users.account.PasswordHashing;
import wordle.users.account.Pbkdf2Hasher;
import wordle.users.account.User;
import wordle.users.account.Username;
import wordle.users.authentication.AuthenticationResult.Busy;
import wordle.users.authentication.AuthenticationResult.Rejected;
import wordle.users.authentication.AuthenticationResult.Throttled;
import wordle.users.authentication.AuthenticationResult.Verified;
import wordle.users.hashing.HashBulkhead;
import wordle.users.throttling.ClientAddress;
import wordle.users.throttling.RateLimiter;

class AuthenticatorTest {

  private static final String PASSWORD = "Äpfelköniginnen";
  private static final String PASSWORD_OF_THE_DUMMY_HASH = "the dummy's password";

  private static final int FAILURES = 10;
  private static final int HASHES = 30;
  private static final ClientAddress CLIENT = ClientAddress.of(null, "192.0.2.1");
  private static final ClientAddress OTHER_CLIENT = ClientAddress.of(null, "192.0.2.2");

  private Instant now = Instant.EPOCH;

  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final CountingHasher hasher = new CountingHasher();
  private final HashBulkhead bulkhead = new HashBulkhead(1, 0, Duration.ZERO);
  private final Authenticator authenticator =
      new Authenticator(
          accounts,
          new PasswordHashing(hasher, bulkhead, new ConcurrentHashMap<>()),
          new LoginThrottle(
              new RateLimiter<>(new ConcurrentHashMap<>(), FAILURES, this::now),
              new RateLimiter<>(new ConcurrentHashMap<>(), HASHES, this::now)),
          hashOf(PASSWORD_OF_THE_DUMMY_HASH));

  @BeforeEach
  void registerAlice() {
    accounts.add(alice(PASSWORD));
  }

  @Test
  void rightCredentialsGiveTheUserInTheSpellingOfTheRegistration() {
    assertVerified("Alice", authenticate("aLICE", PASSWORD));
  }

  @Test
  void bothNormalFormsOfThePasswordAreRight() {
    assertVerified("Alice", authenticate("Alice", Normalizer.normalize(PASSWORD, Form.NFD)));
    assertVerified("Alice", authenticate("Alice", Normalizer.normalize(PASSWORD, Form.NFC)));
    assertEquals(1, hasher.computed());
  }

  @Test
  void verifiedCredentialsNeedNoOtherHash() {
    for (int i = 0; i < 10; i++) {
      assertVerified("Alice", authenticate("Alice", PASSWORD));
    }
    assertEquals(1, hasher.computed());
  }

  @Test
  void wrongPasswordIsRejectedAfterTheRightOne() {
    authenticate("Alice", PASSWORD);
    assertRejected(authenticate("Alice", "äpfelköniginnen"));
    assertRejected(authenticate("Alice", PASSWORD + " "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nobody",
        "",
        "-",
        "' OR 1=1 --",
        "Alice ",
        "nobody's name is as long as this one"
      })
  void unknownUsernameNeedsAHashLikeAWrongPassword(String username) {
    assertRejected(authenticate("Alice", "a wrong password"));
    assertEquals(1, hasher.computed());
    assertRejected(authenticate(username, "a wrong password"));
    assertEquals(2, hasher.computed());
    assertRejected(authenticate(username, "a wrong password"));
    assertEquals(3, hasher.computed());
  }

  @Test
  void passwordOfTheDummyHashIsRejected() {
    assertRejected(authenticate("nobody", PASSWORD_OF_THE_DUMMY_HASH));
    assertRejected(authenticate("nobody", PASSWORD_OF_THE_DUMMY_HASH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "with\ncontrol"})
  void invalidPasswordNeedsNoHashForAnyUsername(String password) {
    assertRejected(authenticate("Alice", password));
    assertRejected(authenticate("nobody", password));
    assertEquals(0, hasher.computed());
  }

  @Test
  void changedPasswordTakesEffectAtOnce() {
    authenticate("Alice", PASSWORD);
    User alice = accounts.find(new Username("Alice")).orElseThrow();
    accounts.changePassword(alice, alice("another password").passwordHash());
    assertRejected(authenticate("Alice", PASSWORD));
    assertVerified("Alice", authenticate("Alice", "another password"));
  }

  @Test
  void deletedUserIsRejectedAtOnce() {
    authenticate("Alice", PASSWORD);
    accounts.delete(accounts.find(new Username("Alice")).orElseThrow());
    assertRejected(authenticate("Alice", PASSWORD));
  }

  @Test
  void withoutCapacityOnlyVerifiedCredentialsAreVerified() {
    assertInstanceOf(Busy.class, authenticateWithoutCapacity("Alice"));
    assertInstanceOf(Busy.class, authenticateWithoutCapacity("nobody"));
    authenticate("Alice", PASSWORD);
    assertVerified("Alice", authenticateWithoutCapacity("Alice"));
  }

  @Test
  void afterTenFailuresTheRightPasswordIsThrottledToo() {
    authenticate("Alice", PASSWORD);
    fail(FAILURES, "Alice", CLIENT);
    now = now.plusSeconds(20);
    int computed = hasher.computed();
    assertThrottled(40, authenticate("Alice", PASSWORD));
    assertThrottled(40, authenticate("aLICE", "wrong password"));
    assertEquals(computed, hasher.computed());
  }

  @Test
  void throttleAffectsOneUsernameFromOneClient() {
    accounts.add(new User(new Username("bob"), alice(PASSWORD).passwordHash(), Instant.EPOCH));
    fail(FAILURES, "Alice", CLIENT);
    assertVerified("Alice", authenticate("Alice", PASSWORD, OTHER_CLIENT));
    assertVerified("bob", authenticate("bob", PASSWORD, CLIENT));
  }

  @Test
  void throttleEndsAMinuteAfterTheFirstFailure() {
    fail(FAILURES, "Alice", CLIENT);
    now = now.plusSeconds(60);
    assertVerified("Alice", authenticate("Alice", PASSWORD));
    fail(FAILURES, "Alice", CLIENT);
    assertThrottled(60, authenticate("Alice", PASSWORD));
  }

  @Test
  void rightPasswordsAreNotCountedAsFailures() {
    fail(FAILURES - 1, "Alice", CLIENT);
    for (int i = 0; i < 20; i++) {
      assertVerified("Alice", authenticate("Alice", PASSWORD));
    }
    fail(1, "Alice", CLIENT);
    assertThrottled(60, authenticate("Alice", PASSWORD));
  }

  @Test
  void unknownUsernameIsThrottledLikeAKnownOne() {
    fail(FAILURES, "nobody", CLIENT);
    assertThrottled(60, authenticate("nobody", PASSWORD));
  }

  @Test
  void hashesOfOneClientAreLimitedAndVerifiedCredentialsNeedNone() {
    authenticate("Alice", PASSWORD);
    for (int i = 1; i < HASHES; i++) {
      fail(1, "nobody" + i, CLIENT);
    }
    assertEquals(HASHES, hasher.computed());
    assertThrottled(60, authenticate("somebody", PASSWORD, CLIENT));
    assertEquals(HASHES, hasher.computed());
    assertVerified("Alice", authenticate("Alice", PASSWORD, CLIENT));
    assertRejected(authenticate("somebody", PASSWORD, OTHER_CLIENT));
  }

  private AuthenticationResult authenticateWithoutCapacity(String username) {
    return bulkhead.run(CLIENT, () -> Optional.of(authenticate(username, PASSWORD))).orElseThrow();
  }

  private AuthenticationResult authenticate(String username, String password) {
    return authenticate(username, password, CLIENT);
  }

  private AuthenticationResult authenticate(
      String username, String password, ClientAddress client) {
    return authenticator.authenticate(new Credentials(username, password), client);
  }

  private Instant now() {
    return now;
  }

  private void fail(int times, String username, ClientAddress client) {
    for (int i = 0; i < times; i++) {
      assertRejected(authenticate(username, "wrong password " + i, client));
    }
  }

  private static void assertThrottled(int seconds, AuthenticationResult result) {
    assertEquals(new Throttled(Duration.ofSeconds(seconds)), result);
  }

  private static User alice(String password) {
    return new User(new Username("Alice"), hashOf(password), Instant.EPOCH);
  }

  private static PasswordHash hashOf(String password) {
    return new Pbkdf2Hasher(1).hash(new Password(password));
  }

  private static void assertVerified(String spelling, AuthenticationResult result) {
    assertEquals(spelling, assertInstanceOf(Verified.class, result).user().username().spelling());
  }

  private static void assertRejected(AuthenticationResult result) {
    assertInstanceOf(Rejected.class, result);
  }
}
