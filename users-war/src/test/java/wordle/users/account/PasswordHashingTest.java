package wordle.users.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

class PasswordHashingTest {

  private static final Password RIGHT = new Password("correct horse");
  private static final Password WRONG = new Password("incorrect horse");

  private final CountingHasher hasher = new CountingHasher();
  private final PasswordHash stored = new Pbkdf2Hasher(1).hash(RIGHT);
  private final HashQueue queue = new HashQueue(1, 0, Duration.ZERO);
  private final ConcurrentMap<ByteBuffer, Boolean> memory = new ConcurrentHashMap<>();
  private final PasswordHashing hashing = hashing(memory);

  @Test
  void rightPasswordIsHashedOnce() {
    for (int i = 0; i < 3; i++) {
      assertEquals(Optional.of(true), hashing.matches(RIGHT, stored));
    }
    assertEquals(1, hasher.computed());
  }

  @Test
  void wrongPasswordIsHashedEachTimeAndNeverRemembered() {
    for (int i = 0; i < 3; i++) {
      assertEquals(Optional.of(false), hashing.matches(WRONG, stored));
    }
    assertEquals(3, hasher.computed());
    assertTrue(memory.isEmpty());
  }

  @Test
  void rememberedPasswordDoesNotCoverAnother() {
    hashing.matches(RIGHT, stored);
    assertEquals(Optional.of(false), hashing.matches(WRONG, stored));
  }

  @Test
  void changedPasswordMissesAtOnce() {
    hashing.matches(RIGHT, stored);
    PasswordHash changed = new Pbkdf2Hasher(1).hash(WRONG);
    assertEquals(Optional.of(false), hashing.matches(RIGHT, changed));
    assertEquals(Optional.of(true), hashing.matches(WRONG, changed));
  }

  @Test
  void samePasswordUnderAnotherHashIsHashedAnew() {
    hashing.matches(RIGHT, stored);
    assertEquals(Optional.of(true), hashing.matches(RIGHT, new Pbkdf2Hasher(1).hash(RIGHT)));
    assertEquals(2, hasher.computed());
  }

  @Test
  void passwordThatHasJustBeenHashedIsKnown() {
    PasswordHash made = hashing.hash(RIGHT, () -> true).orElseThrow();
    assertEquals(Optional.of(true), hashing.matches(RIGHT, made));
    assertEquals(Optional.of(false), hashing.matches(WRONG, made));
    assertEquals(2, hasher.computed());
  }

  @Test
  void hashThatIsNoLongerWantedIsNotMade() {
    assertEquals(Optional.empty(), hashing.hash(RIGHT, () -> false));
    assertEquals(0, hasher.computed());
  }

  @Test
  void forgottenPasswordIsHashedAnew() {
    hashing.matches(RIGHT, stored);
    memory.clear();
    assertEquals(Optional.of(true), hashing.matches(RIGHT, stored));
    assertEquals(2, hasher.computed());
  }

  @Test
  void rememberedPasswordNeedsNoTurnAndOthersDo() {
    hashing.matches(RIGHT, stored);
    Optional<Boolean> remembered = inTheOnlyTurn(() -> hashing.matches(RIGHT, stored));
    Optional<Boolean> other = inTheOnlyTurn(() -> hashing.matches(WRONG, stored));
    Optional<PasswordHash> made = inTheOnlyTurn(() -> hashing.hash(RIGHT, () -> true));
    assertEquals(Optional.of(true), remembered);
    assertEquals(Optional.empty(), other);
    assertEquals(Optional.empty(), made);
  }

  @Test
  void requestsOfOnePlayerThatComeTogetherAreHashedOnce() {
    PasswordHashing patient =
        new PasswordHashing(hasher, new HashQueue(1, 100, Duration.ofMinutes(1)), memory);
    CompletableFuture<?>[] requests = new CompletableFuture<?>[20];
    for (int i = 0; i < requests.length; i++) {
      requests[i] =
          CompletableFuture.runAsync(
              () -> assertEquals(Optional.of(true), patient.matches(RIGHT, stored)));
    }
    CompletableFuture.allOf(requests).join();
    assertEquals(1, hasher.computed());
  }

  @Test
  void memoryHoldsNothingOfThePasswordAndDiffersFromStartToStart() {
    ConcurrentMap<ByteBuffer, Boolean> other = new ConcurrentHashMap<>();
    hashing.matches(RIGHT, stored);
    hashing(other).matches(RIGHT, stored);
    assertEquals(32, memory.keySet().iterator().next().remaining());
    assertNotEquals(memory.keySet(), other.keySet());
  }

  @Test
  void decoyIsNobodysHash() {
    assertFalse(hashing.matches(RIGHT, hashing.decoy()).orElseThrow());
  }

  private <T> Optional<T> inTheOnlyTurn(Supplier<Optional<T>> work) {
    return queue.run(work);
  }

  private PasswordHashing hashing(ConcurrentMap<ByteBuffer, Boolean> memory) {
    return new PasswordHashing(hasher, queue, memory);
  }
}
