package wordle.users.account;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A stored password: the result of PBKDF2-HMAC-SHA-512 (RFC 8018) with its parameters, so that new
 * passwords can have other parameters than old ones. As text it is {@code
 * pbkdf2-sha512$iterations$salt$hash}, the last two in Base64.
 */
public final class PasswordHash {

  private static final String ALGORITHM = "pbkdf2-sha512";
  private static final int PARTS = 4;
  private static final Pattern ITERATIONS = Pattern.compile("[1-9][0-9]{0,8}");

  private final String encoded;
  private final int iterations;
  private final byte[] salt;
  private final byte[] hash;

  private PasswordHash(String encoded, int iterations, byte[] salt, byte[] hash) {
    this.encoded = encoded;
    this.iterations = iterations;
    this.salt = salt;
    this.hash = hash;
  }

  static PasswordHash of(int iterations, byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder();
    return parse(
        "%s$%d$%s$%s"
            .formatted(
                ALGORITHM, iterations, base64.encodeToString(salt), base64.encodeToString(hash)));
  }

  /**
   * Parses the text of {@link #encoded()}.
   *
   * @throws IllegalArgumentException if the text has another format
   */
  public static PasswordHash parse(String encoded) {
    String[] parts = encoded.split("\\$", -1);
    if (parts.length != PARTS
        || !parts[0].equals(ALGORITHM)
        || !ITERATIONS.matcher(parts[1]).matches()
        || parts[2].isEmpty()
        || parts[3].isEmpty()) {
      throw new IllegalArgumentException("Password hash of an unknown format");
    }
    Base64.Decoder base64 = Base64.getDecoder();
    return new PasswordHash(
        encoded, Integer.parseInt(parts[1]), base64.decode(parts[2]), base64.decode(parts[3]));
  }

  /** The hash with its parameters, as text. */
  public String encoded() {
    return encoded;
  }

  int iterations() {
    return iterations;
  }

  byte[] salt() {
    return salt.clone();
  }

  /** The length of the result, in bytes. */
  int length() {
    return hash.length;
  }

  /** Compares in constant time. */
  boolean isResult(byte[] computed) {
    return MessageDigest.isEqual(hash, computed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PasswordHash that && encoded.equals(that.encoded);
  }

  @Override
  public int hashCode() {
    return encoded.hashCode();
  }

  /** Shows the parameters only, because a hash belongs in the database and nowhere else. */
  @Override
  public String toString() {
    return "PasswordHash[pbkdf2-sha512, " + iterations + " iterations]";
  }
}
