package wordle.users.account;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** PBKDF2-HMAC-SHA-512 (RFC 8018 section 5.2) with a salt of 16 bytes. */
public final class Pbkdf2Hasher implements PasswordHasher {

  /** What OWASP's Password Storage Cheat Sheet asks of this function. */
  public static final int ITERATIONS = 210_000;

  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 64;

  private final SecureRandom random = new SecureRandom();
  private final int iterations;

  /** A hasher that makes new hashes with this many iterations. */
  public Pbkdf2Hasher(int iterations) {
    this.iterations = iterations;
  }

  @Override
  public PasswordHash hash(Password password) {
    byte[] salt = randomBytes(SALT_BYTES);
    return PasswordHash.of(iterations, salt, derive(password, salt, iterations, HASH_BYTES));
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    return hash.isResult(derive(password, hash.salt(), hash.iterations(), hash.length()));
  }

  @Override
  public PasswordHash dummyHash() {
    return PasswordHash.of(iterations, randomBytes(SALT_BYTES), randomBytes(HASH_BYTES));
  }

  private byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] derive(Password password, byte[] salt, int iterations, int bytes) {
    PBEKeySpec parameters =
        new PBEKeySpec(password.text().toCharArray(), salt, iterations, bytes * Byte.SIZE);
    try {
      return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(parameters).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
    } finally {
      parameters.clearPassword();
    }
  }
}
