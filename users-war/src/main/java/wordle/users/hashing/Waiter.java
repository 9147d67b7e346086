package wordle.users.hashing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import wordle.users.throttling.ClientAddress;

/** One request that needs a permit. It is granted or rejected at most once, under a lock. */
final class Waiter {

  private final ClientAddress client;
  private final CountDownLatch decided = new CountDownLatch(1);
  private volatile @Nullable HashPermit permit;

  Waiter(ClientAddress client) {
    this.client = client;
  }

  ClientAddress client() {
    return client;
  }

  void grant(HashPermit granted) {
    permit = granted;
    decided.countDown();
  }

  void reject() {
    decided.countDown();
  }

  /** The permit, empty unless it was granted. */
  Optional<HashPermit> permit() {
    return Optional.ofNullable(permit);
  }

  /** Blocks until the decision; returns false if the timeout expires first. */
  boolean await(Duration timeout) throws InterruptedException {
    return decided.await(timeout.toNanos(), TimeUnit.NANOSECONDS);
  }
}
