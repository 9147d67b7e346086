package wordle.users.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.users.account.PasswordChangeResult.Busy;
import wordle.users.account.PasswordChangeResult.Changed;
import wordle.users.account.PasswordChangeResult.Invalid;
import wordle.users.account.PasswordChangeResult.Outdated;
import wordle.users.account.Violation.Field;
import wordle.users.hashing.HashBulkhead;
import wordle.users.throttling.ClientAddress;

class PasswordChangeTest {

  private static final ClientAddress CLIENT = ClientAddress.of(null, "192.0.2.1");
  private static final String PASSWORD = "correct horse battery";

  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final CountingHasher hasher = new CountingHasher();
  private final HashBulkhead bulkhead = new HashBulkhead(1, 100, Duration.ofMinutes(1));
  private final PasswordChange change = change(bulkhead);
  private final User alice =
      new User(
          new Username("Alice"), new Pbkdf2Hasher(1).hash(new Password(PASSWORD)), Instant.EPOCH);

  @BeforeEach
  void registerAlice() {
    accounts.add(alice);
  }

  @Test
  void newPasswordReplacesTheOldOne() {
    assertEquals(new Changed(), change.change(alice, "another horse battery", CLIENT));
    PasswordHash stored = stored();
    assertTrue(new Pbkdf2Hasher(1).matches(new Password("another horse battery"), stored));
    assertEquals(1, hasher.computed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "password", "with\ncontrol", "my name is ALICE"})
  void passwordThatBreaksRulesIsRejectedWithoutAHash(String password) {
    Invalid invalid = assertInstanceOf(Invalid.class, change.change(alice, password, CLIENT));
    assertEquals(
        List.of(Field.PASSWORD),
        invalid.violations().stream().map(Violation::field).distinct().toList());
    assertEquals(alice.passwordHash(), stored());
    assertEquals(0, hasher.computed());
  }

  @Test
  void outdatedRequestChangesNothingWithoutAHash() {
    PasswordHash meanwhile = new Pbkdf2Hasher(1).hash(new Password("the owner was faster"));
    accounts.changePassword(alice, meanwhile);
    assertEquals(new Outdated(), change.change(alice, "another horse battery", CLIENT));
    assertEquals(meanwhile, stored());
    assertEquals(0, hasher.computed());
  }

  @Test
  void deletedUserStaysDeleted() {
    accounts.delete(alice);
    assertEquals(new Outdated(), change.change(alice, "another horse battery", CLIENT));
    assertEquals(Optional.empty(), accounts.find(alice.username()));
  }

  @Test
  void simultaneousChangeDuringTheHashWins() {
    PasswordHash meanwhile = new Pbkdf2Hasher(1).hash(new Password("the owner was faster"));
    PasswordHasher slow =
        new PasswordHasher() {
          @Override
          public PasswordHash hash(Password password) {
            accounts.changePassword(alice, meanwhile);
            return hasher.hash(password);
          }

          @Override
          public boolean matches(Password password, PasswordHash hash) {
            return hasher.matches(password, hash);
          }
        };
    assertEquals(
        new Outdated(), change(slow, bulkhead).change(alice, "another horse battery", CLIENT));
    assertEquals(meanwhile, stored());
  }

  @Test
  void withoutCapacityNothingIsChanged() {
    HashBulkhead full = new HashBulkhead(1, 0, Duration.ZERO);
    Optional<PasswordChangeResult> result =
        full.run(
            CLIENT, () -> Optional.of(change(full).change(alice, "another horse battery", CLIENT)));
    assertEquals(Optional.of(new Busy()), result);
    assertEquals(alice.passwordHash(), stored());
  }

  private PasswordHash stored() {
    return accounts.find(alice.username()).orElseThrow().passwordHash();
  }

  private PasswordChange change(HashBulkhead bulkhead) {
    return change(hasher, bulkhead);
  }

  private PasswordChange change(PasswordHasher hasher, HashBulkhead bulkhead) {
    return new PasswordChange(
        accounts,
        new RegistrationRules(CommonPasswords.load()),
        new PasswordHashing(hasher, bulkhead, new ConcurrentHashMap<>()));
  }
}
