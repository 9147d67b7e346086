package wordle.users.verification;

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
import wordle.users.account.HashQueue;
import wordle.users.account.InMemoryAccounts;
import wordle.users.account.Password;
import wordle.users.account.PasswordHashing;
import wordle.users.account.Pbkdf2Hasher;
import wordle.users.account.User;
import wordle.users.account.Username;
import wordle.users.limit.ClientAddress;
import wordle.users.limit.RateLimit;
import wordle.users.verification.Verdict.Busy;
import wordle.users.verification.Verdict.Refused;
import wordle.users.verification.Verdict.Throttled;
import wordle.users.verification.Verdict.Verified;

class CredentialCheckTest {

  private static final String PASSWORD = "Äpfelköniginnen";

  private static final int WRONG_PASSWORDS = 10;
  private static final int HASHES = 30;
  private static final ClientAddress HERE = ClientAddress.of(null, "192.0.2.1");
  private static final ClientAddress ELSEWHERE = ClientAddress.of(null, "192.0.2.2");

  private Instant now = Instant.EPOCH;

  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final CountingHasher hasher = new CountingHasher();
  private final HashQueue queue = new HashQueue(1, 0, Duration.ZERO);
  private final CredentialCheck check =
      new CredentialCheck(
          accounts,
          new PasswordHashing(hasher, queue, new ConcurrentHashMap<>()),
          new GuessingLimits(
              new RateLimit<>(new ConcurrentHashMap<>(), WRONG_PASSWORDS, this::now),
              new RateLimit<>(new ConcurrentHashMap<>(), HASHES, this::now)));

  @BeforeEach
  void registerAlice() {
    accounts.add(alice(PASSWORD));
  }

  @Test
  void goodCredentialsAreTheUsersInTheSpellingOfTheRegistration() {
    assertVerified("Alice", judge("aLICE", PASSWORD));
  }

  @Test
  void bothNormalFormsOfThePasswordAreGood() {
    assertVerified("Alice", judge("Alice", Normalizer.normalize(PASSWORD, Form.NFD)));
    assertVerified("Alice", judge("Alice", Normalizer.normalize(PASSWORD, Form.NFC)));
    assertEquals(1, hasher.computed());
  }

  @Test
  void verifiedCredentialsCostNoFurtherHash() {
    for (int i = 0; i < 10; i++) {
      assertVerified("Alice", judge("Alice", PASSWORD));
    }
    assertEquals(1, hasher.computed());
  }

  @Test
  void wrongPasswordIsRefusedEvenAfterTheRightOne() {
    judge("Alice", PASSWORD);
    assertRefused(judge("Alice", "äpfelköniginnen"));
    assertRefused(judge("Alice", PASSWORD + " "));
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
    assertRefused(judge("Alice", "a wrong password"));
    assertEquals(1, hasher.computed());
    assertRefused(judge(username, "a wrong password"));
    assertEquals(2, hasher.computed());
    assertRefused(judge(username, "a wrong password"));
    assertEquals(3, hasher.computed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "with\ncontrol"})
  void textThatCanBeNoPasswordCostsNoHashWhoeverHasTheName(String password) {
    assertRefused(judge("Alice", password));
    assertRefused(judge("nobody", password));
    assertEquals(0, hasher.computed());
  }

  @Test
  void changedPasswordHoldsAtOnce() {
    judge("Alice", PASSWORD);
    User alice = accounts.find(new Username("Alice")).orElseThrow();
    accounts.changePassword(alice, alice("another password").passwordHash());
    assertRefused(judge("Alice", PASSWORD));
    assertVerified("Alice", judge("Alice", "another password"));
  }

  @Test
  void whoIsGoneIsRefusedAtOnce() {
    judge("Alice", PASSWORD);
    accounts.delete(accounts.find(new Username("Alice")).orElseThrow());
    assertRefused(judge("Alice", PASSWORD));
  }

  @Test
  void withoutCapacityNobodyIsJudgedButWhoIsVerifiedAlready() {
    assertInstanceOf(Busy.class, judgeWithoutCapacity("Alice"));
    assertInstanceOf(Busy.class, judgeWithoutCapacity("nobody"));
    judge("Alice", PASSWORD);
    assertVerified("Alice", judgeWithoutCapacity("Alice"));
  }

  @Test
  void afterTenWrongPasswordsTheRightOneIsNotJudgedThere() {
    judge("Alice", PASSWORD);
    guess(WRONG_PASSWORDS, "Alice", HERE);
    now = now.plusSeconds(20);
    int computed = hasher.computed();
    assertThrottled(40, judge("Alice", PASSWORD));
    assertThrottled(40, judge("aLICE", "wrong password"));
    assertEquals(computed, hasher.computed());
  }

  @Test
  void ownerIsLetInFromElsewhereAndOthersFromThere() {
    accounts.add(new User(new Username("bob"), alice(PASSWORD).passwordHash(), Instant.EPOCH));
    guess(WRONG_PASSWORDS, "Alice", HERE);
    assertVerified("Alice", judge("Alice", PASSWORD, ELSEWHERE));
    assertVerified("bob", judge("bob", PASSWORD, HERE));
  }

  @Test
  void aMinuteAfterTheFirstWrongPasswordThereIsRoomAgain() {
    guess(WRONG_PASSWORDS, "Alice", HERE);
    now = now.plusSeconds(60);
    assertVerified("Alice", judge("Alice", PASSWORD));
    guess(WRONG_PASSWORDS, "Alice", HERE);
    assertThrottled(60, judge("Alice", PASSWORD));
  }

  @Test
  void rightPasswordsAreNotCounted() {
    guess(WRONG_PASSWORDS - 1, "Alice", HERE);
    for (int i = 0; i < 20; i++) {
      assertVerified("Alice", judge("Alice", PASSWORD));
    }
    guess(1, "Alice", HERE);
    assertThrottled(60, judge("Alice", PASSWORD));
  }

  @Test
  void unknownNamesAreThrottledAlike() {
    guess(WRONG_PASSWORDS, "nobody", HERE);
    assertThrottled(60, judge("nobody", PASSWORD));
  }

  @Test
  void hashesOfOneClientAreBoundedAndWhoIsVerifiedNeedsNone() {
    judge("Alice", PASSWORD);
    for (int i = 1; i < HASHES; i++) {
      guess(1, "nobody" + i, HERE);
    }
    assertEquals(HASHES, hasher.computed());
    assertThrottled(60, judge("somebody", PASSWORD, HERE));
    assertEquals(HASHES, hasher.computed());
    assertVerified("Alice", judge("Alice", PASSWORD, HERE));
    assertRefused(judge("somebody", PASSWORD, ELSEWHERE));
  }

  private Verdict judgeWithoutCapacity(String username) {
    return queue.run(HERE, () -> Optional.of(judge(username, PASSWORD))).orElseThrow();
  }

  private Verdict judge(String username, String password) {
    return judge(username, password, HERE);
  }

  private Verdict judge(String username, String password, ClientAddress client) {
    return check.judge(new Credentials(username, password), client);
  }

  private Instant now() {
    return now;
  }

  private void guess(int times, String username, ClientAddress client) {
    for (int i = 0; i < times; i++) {
      assertRefused(judge(username, "wrong password " + i, client));
    }
  }

  private static void assertThrottled(int seconds, Verdict verdict) {
    assertEquals(new Throttled(Duration.ofSeconds(seconds)), verdict);
  }

  private static User alice(String password) {
    return new User(
        new Username("Alice"), new Pbkdf2Hasher(1).hash(new Password(password)), Instant.EPOCH);
  }

  private static void assertVerified(String spelling, Verdict verdict) {
    assertEquals(spelling, assertInstanceOf(Verified.class, verdict).user().username().spelling());
  }

  private static void assertRefused(Verdict verdict) {
    assertInstanceOf(Refused.class, verdict);
  }
}
