package wordle.users.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import wordle.users.hashing.HashAdmission;
import wordle.users.hashing.HashBulkhead;
import wordle.users.throttling.ClientAddress;

class PasswordHashingTest {

  private static final Password RIGHT = new Password("correct horse");
  private static final Password WRONG = new Password("incorrect horse");

  private static final ClientAddress CLIENT = ClientAddress.of(null, "192.0.2.1");
  private static final HashAdmission ADMITTED = new Admitted(CLIENT);

  private final CountingHasher hasher = new CountingHasher();
  private final PasswordHash stored = new Pbkdf2Hasher(1).hash(RIGHT);
  private final HashBulkhead bulkhead = new HashBulkhead(1, 0, Duration.ZERO);
  private final ConcurrentMap<ByteBuffer, Boolean> cache = new ConcurrentHashMap<>();
  private final PasswordHashing hashing = hashing(cache);

  @Test
  void rightPasswordIsHashedOnce() {
    for (int i = 0; i < 3; i++) {
      assertEquals(Optional.of(true), hashing.matches(RIGHT, stored, ADMITTED));
    }
    assertEquals(1, hasher.computed());
  }

  @Test
  void wrongPasswordIsHashedEachTimeAndNeverCached() {
    for (int i = 0; i < 3; i++) {
      assertEquals(Optional.of(false), hashing.matches(WRONG, stored, ADMITTED));
    }
    assertEquals(3, hasher.computed());
    assertTrue(cache.isEmpty());
  }

  @Test
  void cachedPasswordDoesNotAdmitAnother() {
    hashing.matches(RIGHT, stored, ADMITTED);
    assertEquals(Optional.of(false), hashing.matches(WRONG, stored, ADMITTED));
  }

  @Test
  void changedPasswordMissesTheCache() {
    hashing.matches(RIGHT, stored, ADMITTED);
    PasswordHash changed = new Pbkdf2Hasher(1).hash(WRONG);
    assertEquals(Optional.of(false), hashing.matches(RIGHT, changed, ADMITTED));
    assertEquals(Optional.of(true), hashing.matches(WRONG, changed, ADMITTED));
  }

  @Test
  void samePasswordWithAnotherStoredHashIsHashedAgain() {
    hashing.matches(RIGHT, stored, ADMITTED);
    assertEquals(
        Optional.of(true), hashing.matches(RIGHT, new Pbkdf2Hasher(1).hash(RIGHT), ADMITTED));
    assertEquals(2, hasher.computed());
  }

  @Test
  void newPasswordIsCached() {
    PasswordHash made = hashing.hash(RIGHT, CLIENT, () -> true).orElseThrow();
    assertEquals(Optional.of(true), hashing.matches(RIGHT, made, ADMITTED));
    assertEquals(Optional.of(false), hashing.matches(WRONG, made, ADMITTED));
    assertEquals(2, hasher.computed());
  }

  @Test
  void hashThatIsNoLongerWantedIsNotComputed() {
    assertEquals(Optional.empty(), hashing.hash(RIGHT, CLIENT, () -> false));
    assertEquals(0, hasher.computed());
  }

  @Test
  void passwordThatWasDroppedFromTheCacheIsHashedAgain() {
    hashing.matches(RIGHT, stored, ADMITTED);
    cache.clear();
    assertEquals(Optional.of(true), hashing.matches(RIGHT, stored, ADMITTED));
    assertEquals(2, hasher.computed());
  }

  @Test
  void cachedPasswordNeedsNoPermitAndOthersDo() {
    hashing.matches(RIGHT, stored, ADMITTED);
    Optional<Boolean> cached =
        withTheOnlyPermitTaken(() -> hashing.matches(RIGHT, stored, ADMITTED));
    Optional<Boolean> other =
        withTheOnlyPermitTaken(() -> hashing.matches(WRONG, stored, ADMITTED));
    Optional<PasswordHash> made =
        withTheOnlyPermitTaken(() -> hashing.hash(RIGHT, CLIENT, () -> true));
    assertEquals(Optional.of(true), cached);
    assertEquals(Optional.empty(), other);
    assertEquals(Optional.empty(), made);
  }

  @Test
  void simultaneousRequestsOfOneUserAreHashedOnce() {
    PasswordHashing waiting =
        new PasswordHashing(hasher, new HashBulkhead(1, 100, Duration.ofMinutes(1)), cache);
    CompletableFuture<?>[] requests = new CompletableFuture<?>[20];
    for (int i = 0; i < requests.length; i++) {
      requests[i] =
          CompletableFuture.runAsync(
              () -> assertEquals(Optional.of(true), waiting.matches(RIGHT, stored, ADMITTED)));
    }
    CompletableFuture.allOf(requests).join();
    assertEquals(1, hasher.computed());
  }

  @Test
  void cacheKeysAreHmacsAndDifferFromProcessToProcess() {
    ConcurrentMap<ByteBuffer, Boolean> other = new ConcurrentHashMap<>();
    hashing.matches(RIGHT, stored, ADMITTED);
    hashing(other).matches(RIGHT, stored, ADMITTED);
    assertEquals(32, cache.keySet().iterator().next().remaining());
    assertNotEquals(cache.keySet(), other.keySet());
  }

  private <T> Optional<T> withTheOnlyPermitTaken(Supplier<Optional<T>> work) {
    return bulkhead.run(CLIENT, work);
  }

  private PasswordHashing hashing(ConcurrentMap<ByteBuffer, Boolean> cache) {
    return new PasswordHashing(hasher, bulkhead, cache);
  }
}
