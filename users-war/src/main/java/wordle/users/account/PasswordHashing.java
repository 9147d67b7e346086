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
 * Hashes and verifies passwords in the turns of a queue, and remembers which ones it knows to be
 * right, so that a player's next request costs no slow hash. What is remembered is an HMAC of
 * stored hash and password under a key that is drawn at start and never leaves: it holds no clear
 * text, and a changed password is another hash, which misses at once. Safe for use by several
 * threads.
 */
public final class PasswordHashing {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final PasswordHasher hasher;
  private final HashBulkhead queue;
  private final ConcurrentMap<ByteBuffer, Boolean> verified;
  private final Mac keyed = keyedMac();

  /**
   * Hashing with an empty memory.
   *
   * @param verified where to remember; it may forget whatever and whenever it likes
   */
  public PasswordHashing(
      PasswordHasher hasher, HashBulkhead queue, ConcurrentMap<ByteBuffer, Boolean> verified) {
    this.hasher = hasher;
    this.queue = queue;
    this.verified = verified;
  }

  /**
   * Makes a hash of the password, once its turn has come.
   *
   * @param client who waits for it
   * @param wanted asked in that turn whether the hash is still of use
   * @return empty where it was not, or where there was no capacity
   */
  Optional<PasswordHash> hash(Password password, ClientAddress client, BooleanSupplier wanted) {
    return queue.run(
        client, () -> wanted.getAsBoolean() ? Optional.of(hash(password)) : Optional.empty());
  }

  /**
   * Whether the stored hash is this password's.
   *
   * @param admission asked where that is not known without a hash
   * @return empty where there was no admission, or no capacity to tell
   */
  public Optional<Boolean> matches(Password offered, PasswordHash stored, HashAdmission admission) {
    ByteBuffer fingerprint = fingerprint(offered, stored);
    if (isRemembered(fingerprint)) {
      return Optional.of(true);
    }
    return admission.mayQueue()
        ? queue.run(
            admission.client(),
            () -> inTurn(offered, stored, fingerprint, admission),
            matches -> matches)
        : Optional.empty();
  }

  private Optional<Boolean> inTurn(
      Password offered, PasswordHash stored, ByteBuffer fingerprint, HashAdmission admission) {
    if (isRemembered(fingerprint)) {
      // The same player's requests came together, and this one waited for the first.
      return Optional.of(true);
    }
    if (!admission.tryAcquire()) {
      return Optional.empty();
    }
    boolean matches = matches(offered, stored, fingerprint);
    if (matches) {
      admission.onSuccess();
    }
    return Optional.of(matches);
  }

  /** A hash that no password has: comparing with it costs what comparing with a user's costs. */
  public PasswordHash dummyHash() {
    return hasher.dummyHash();
  }

  private PasswordHash hash(Password password) {
    PasswordHash hash = hasher.hash(password);
    verified.put(fingerprint(password, hash), true);
    return hash;
  }

  private boolean matches(Password offered, PasswordHash stored, ByteBuffer fingerprint) {
    boolean matches = hasher.matches(offered, stored);
    if (matches) {
      verified.put(fingerprint, true);
    }
    return matches;
  }

  /** By get, which an expiring map counts as use. */
  private boolean isRemembered(ByteBuffer fingerprint) {
    return verified.get(fingerprint) != null;
  }

  private ByteBuffer fingerprint(Password password, PasswordHash hash) {
    Mac mac = copy(keyed);
    mac.update(hash.encoded().getBytes(StandardCharsets.US_ASCII));
    // No hash and no password holds a zero byte, so each pair is another sequence of bytes.
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

  /** A Mac serves one thread at a time; a copy is cheaper than a new one. */
  private static Mac copy(Mac mac) {
    try {
      return (Mac) mac.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("This runtime's " + ALGORITHM + " cannot be copied", e);
    }
  }
}
