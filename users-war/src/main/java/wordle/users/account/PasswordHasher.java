package wordle.users.account;

/** Hashes passwords, with a slow function on purpose. Safe for use by several threads. */
public interface PasswordHasher {

  /** Hashes the password with a new salt. */
  PasswordHash hash(Password password);

  /** Whether the hash is this password's. The hash brings the parameters of the computation. */
  boolean matches(Password password, PasswordHash hash);
}
