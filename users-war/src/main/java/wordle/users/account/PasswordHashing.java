package wordle.users.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import wordle.users.hashing.HashAdmission;
import wordle.users.hashing.HashBulkhead;
import wordle.users.throttling.ClientAddress;

/**
 * Hashes and verifies passwords within a bulkhead, and has the credential cache, so that a user's
 * next request needs no slow hash. A cache key is an HMAC of stored hash and password, with a
 * random key that never leaves the process. The cache thus holds no clear text, and a changed
 * password misses it, because the stored hash differs. Safe for use by several threads.
 */
public final class PasswordHashing {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final PasswordHasher hasher;
  private final HashBulkhead bulkhead;
  private final ConcurrentMap<ByteBuffer, Boolean> verified;
  private final Mac keyedMac = keyedMac();

  /**
   * Password hashing with a new HMAC key.
   *
   * @param verified the cache, empty; it may drop entries at any time
   */
  public PasswordHashing(
      PasswordHasher hasher, HashBulkhead bulkhead, ConcurrentMap<ByteBuffer, Boolean> verified) {
    this.hasher = hasher;
    this.bulkhead = bulkhead;
    this.verified = verified;
  }

  /**
   * Hashes a new password.
   *
   * @param isWanted whether the hash is still needed, asked immediately before it is computed
   * @return empty if it was not needed, or there was no capacity
   */
  Optional<PasswordHash> hash(Password password, ClientAddress client, BooleanSupplier isWanted) {
    return bulkhead.run(
        client, () -> isWanted.getAsBoolean() ? Optional.of(hash(password)) : Optional.empty());
  }

  /**
   * Whether the stored hash is this password's.
   *
   * @param admission asked only if the cache has no answer
   * @return empty if a hash was not admitted, or there was no capacity
   */
  public Optional<Boolean> matches(Password offered, PasswordHash stored, HashAdmission admission) {
    ByteBuffer fingerprint = fingerprint(offered, stored);
    if (isCached(fingerprint)) {
      return Optional.of(true);
    }
    return admission.mayQueue()
        ? bulkhead.run(
            admission.client(),
            () -> compare(offered, stored, fingerprint, admission),
            matches -> matches)
        : Optional.empty();
  }

  private Optional<Boolean> compare(
      Password offered, PasswordHash stored, ByteBuffer fingerprint, HashAdmission admission) {
    if (isCached(fingerprint)) {
      // A simultaneous request of the same user has verified the password while this one waited.
      return Optional.of(true);
    }
    if (!admission.tryAcquire()) {
      return Optional.empty();
    }
    boolean matches = hasher.matches(offered, stored);
    if (matches) {
      verified.put(fingerprint, true);
      admission.onSuccess();
    }
    return Optional.of(matches);
  }

  private PasswordHash hash(Password password) {
    PasswordHash hash = hasher.hash(password);
    verified.put(fingerprint(password, hash), true);
    return hash;
  }

  /** Calls get, because an expiring cache counts it as an access. */
  private boolean isCached(ByteBuffer fingerprint) {
    return verified.get(fingerprint) != null;
  }

  private ByteBuffer fingerprint(Password password, PasswordHash hash) {
    Mac mac = copy(keyedMac);
    mac.update(hash.encoded().getBytes(StandardCharsets.US_ASCII));
    // A separator that neither hashes nor passwords contain, so that no two pairs are equal.
    mac.update((byte) 0);
    return ByteBuffer.wrap(mac.doFinal(password.text().getBytes(StandardCharsets.UTF_8)));
  }

  private static Mac keyedMac() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
    }
  }

  /** A Mac is not thread-safe, and a copy costs less than a new one. */
  private static Mac copy(Mac mac) {
    try {
      return (Mac) mac.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("This runtime's " + ALGORITHM + " cannot be copied", e);
    }
  }
}
