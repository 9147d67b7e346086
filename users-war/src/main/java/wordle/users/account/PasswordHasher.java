package wordle.users.account;

/** Turns passwords into hashes, slowly on purpose. Safe for use by several threads. */
public interface PasswordHasher {

  /** A hash of the password under a salt of its own. */
  PasswordHash hash(Password password);

  /** Whether the hash was made from this password, computed with the parameters of the hash. */
  boolean matches(Password password, PasswordHash hash);

  /** A hash that no password has, and that costs as much to compare with as a new one. */
  PasswordHash dummyHash();
}
