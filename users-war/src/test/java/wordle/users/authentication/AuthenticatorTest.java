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
import wordle.users.account.PasswordHashing;
import wordle.users.account.Pbkdf2Hasher;
import wordle.users.account.User;
import wordle.users.account.Username;
import wordle.users.authentication.AuthenticationResult.Busy;
import wordle.users.authentication.AuthenticationResult.Refused;
import wordle.users.authentication.AuthenticationResult.Throttled;
import wordle.users.authentication.AuthenticationResult.Verified;
import wordle.users.hashing.HashBulkhead;
import wordle.users.throttling.ClientAddress;
import wordle.users.throttling.RateLimiter;

class AuthenticatorTest {

  private static final String PASSWORD = "Äpfelköniginnen";

  private static final int WRONG_PASSWORDS = 10;
  private static final int HASHES = 30;
  private static final ClientAddress HERE = ClientAddress.of(null, "192.0.2.1");
  private static final ClientAddress ELSEWHERE = ClientAddress.of(null, "192.0.2.2");

  private Instant now = Instant.EPOCH;

  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final CountingHasher hasher = new CountingHasher();
  private final HashBulkhead queue = new HashBulkhead(1, 0, Duration.ZERO);
  private final Authenticator authenticator =
      new Authenticator(
          accounts,
          new PasswordHashing(hasher, queue, new ConcurrentHashMap<>()),
          new LoginThrottle(
              new RateLimiter<>(new ConcurrentHashMap<>(), WRONG_PASSWORDS, this::now),
              new RateLimiter<>(new ConcurrentHashMap<>(), HASHES, this::now)));

  @BeforeEach
  void registerAlice() {
    accounts.add(alice(PASSWORD));
  }

  @Test
  void goodCredentialsAreTheUsersInTheSpellingOfTheRegistration() {
    assertVerified("Alice", authenticate("aLICE", PASSWORD));
  }

  @Test
  void bothNormalFormsOfThePasswordAreGood() {
    assertVerified("Alice", authenticate("Alice", Normalizer.normalize(PASSWORD, Form.NFD)));
    assertVerified("Alice", authenticate("Alice", Normalizer.normalize(PASSWORD, Form.NFC)));
    assertEquals(1, hasher.computed());
  }

  @Test
  void verifiedCredentialsCostNoFurtherHash() {
    for (int i = 0; i < 10; i++) {
      assertVerified("Alice", authenticate("Alice", PASSWORD));
    }
    assertEquals(1, hasher.computed());
  }

  @Test
  void wrongPasswordIsRefusedEvenAfterTheRightOne() {
    authenticate("Alice", PASSWORD);
    assertRefused(authenticate("Alice", "äpfelköniginnen"));
    assertRefused(authenticate("Alice", PASSWORD + " "));
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
  void nameThatNobodyHasCostsWhatAWrongPasswordCosts(String username) {
    assertRefused(authenticate("Alice", "a wrong password"));
    assertEquals(1, hasher.computed());
    assertRefused(authenticate(username, "a wrong password"));
    assertEquals(2, hasher.computed());
    assertRefused(authenticate(username, "a wrong password"));
    assertEquals(3, hasher.computed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "with\ncontrol"})
  void textThatCanBeNoPasswordCostsNoHashWhoeverHasTheName(String password) {
    assertRefused(authenticate("Alice", password));
    assertRefused(authenticate("nobody", password));
    assertEquals(0, hasher.computed());
  }

  @Test
  void changedPasswordHoldsAtOnce() {
    authenticate("Alice", PASSWORD);
    User alice = accounts.find(new Username("Alice")).orElseThrow();
    accounts.changePassword(alice, alice("another password").passwordHash());
    assertRefused(authenticate("Alice", PASSWORD));
    assertVerified("Alice", authenticate("Alice", "another password"));
  }

  @Test
  void whoIsGoneIsRefusedAtOnce() {
    authenticate("Alice", PASSWORD);
    accounts.delete(accounts.find(new Username("Alice")).orElseThrow());
    assertRefused(authenticate("Alice", PASSWORD));
  }

  @Test
  void withoutCapacityNobodyIsJudgedButWhoIsVerifiedAlready() {
    assertInstanceOf(Busy.class, judgeWithoutCapacity("Alice"));
    assertInstanceOf(Busy.class, judgeWithoutCapacity("nobody"));
    authenticate("Alice", PASSWORD);
    assertVerified("Alice", judgeWithoutCapacity("Alice"));
  }

  @Test
  void afterTenWrongPasswordsTheRightOneIsNotJudgedThere() {
    authenticate("Alice", PASSWORD);
    guess(WRONG_PASSWORDS, "Alice", HERE);
    now = now.plusSeconds(20);
    int computed = hasher.computed();
    assertThrottled(40, authenticate("Alice", PASSWORD));
    assertThrottled(40, authenticate("aLICE", "wrong password"));
    assertEquals(computed, hasher.computed());
  }

  @Test
  void ownerIsLetInFromElsewhereAndOthersFromThere() {
    accounts.add(new User(new Username("bob"), alice(PASSWORD).passwordHash(), Instant.EPOCH));
    guess(WRONG_PASSWORDS, "Alice", HERE);
    assertVerified("Alice", authenticate("Alice", PASSWORD, ELSEWHERE));
    assertVerified("bob", authenticate("bob", PASSWORD, HERE));
  }

  @Test
  void aMinuteAfterTheFirstWrongPasswordThereIsRoomAgain() {
    guess(WRONG_PASSWORDS, "Alice", HERE);
    now = now.plusSeconds(60);
    assertVerified("Alice", authenticate("Alice", PASSWORD));
    guess(WRONG_PASSWORDS, "Alice", HERE);
    assertThrottled(60, authenticate("Alice", PASSWORD));
  }

  @Test
  void rightPasswordsAreNotCounted() {
    guess(WRONG_PASSWORDS - 1, "Alice", HERE);
    for (int i = 0; i < 20; i++) {
      assertVerified("Alice", authenticate("Alice", PASSWORD));
    }
    guess(1, "Alice", HERE);
    assertThrottled(60, authenticate("Alice", PASSWORD));
  }

  @Test
  void unknownNamesAreThrottledAlike() {
    guess(WRONG_PASSWORDS, "nobody", HERE);
    assertThrottled(60, authenticate("nobody", PASSWORD));
  }

  @Test
  void hashesOfOneClientAreBoundedAndWhoIsVerifiedNeedsNone() {
    authenticate("Alice", PASSWORD);
    for (int i = 1; i < HASHES; i++) {
      guess(1, "nobody" + i, HERE);
    }
    assertEquals(HASHES, hasher.computed());
    assertThrottled(60, authenticate("somebody", PASSWORD, HERE));
    assertEquals(HASHES, hasher.computed());
    assertVerified("Alice", authenticate("Alice", PASSWORD, HERE));
    assertRefused(authenticate("somebody", PASSWORD, ELSEWHERE));
  }

  private AuthenticationResult judgeWithoutCapacity(String username) {
    return queue.run(HERE, () -> Optional.of(authenticate(username, PASSWORD))).orElseThrow();
  }

  private AuthenticationResult authenticate(String username, String password) {
    return authenticate(username, password, HERE);
  }

  private AuthenticationResult authenticate(
      String username, String password, ClientAddress client) {
    return authenticator.authenticate(new Credentials(username, password), client);
  }

  private Instant now() {
    return now;
  }

  private void guess(int times, String username, ClientAddress client) {
    for (int i = 0; i < times; i++) {
      assertRefused(authenticate(username, "wrong password " + i, client));
    }
  }

  private static void assertThrottled(int seconds, AuthenticationResult verdict) {
    assertEquals(new Throttled(Duration.ofSeconds(seconds)), verdict);
  }

  private static User alice(String password) {
    return new User(
        new Username("Alice"), new Pbkdf2Hasher(1).hash(new Password(password)), Instant.EPOCH);
  }

  private static void assertVerified(String spelling, AuthenticationResult verdict) {
    assertEquals(spelling, assertInstanceOf(Verified.class, verdict).user().username().spelling());
  }

  private static void assertRefused(AuthenticationResult verdict) {
    assertInstanceOf(Refused.class, verdict);
  }
}
