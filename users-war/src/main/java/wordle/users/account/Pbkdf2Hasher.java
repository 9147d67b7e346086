package wordle.users.account;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** PBKDF2-HMAC-SHA-512 (RFC 8018 section 5.2) with a salt of 16 bytes. */
public final class Pbkdf2Hasher implements PasswordHasher {

  /** The minimum for this function in OWASP's Password Storage Cheat Sheet. */
  public static final int ITERATIONS = 210_000;

  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 64;

  private final SecureRandom random = new SecureRandom();
  private final int iterations;

  /** A hasher with this number of iterations for new hashes. */
  public Pbkdf2Hasher(int iterations) {
    this.iterations = iterations;
  }

  @Override
  public PasswordHash hash(Password password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return PasswordHash.of(iterations, salt, derive(password, salt, iterations, HASH_BYTES));
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    return hash.isResult(derive(password, hash.salt(), hash.iterations(), hash.length()));
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
