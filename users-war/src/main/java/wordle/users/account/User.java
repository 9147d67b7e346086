package wordle.users.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A person with an account.
 *
 * @param username in the spelling of the registration
 * @param passwordHash the stored password
 * @param createdAt the time of the registration, in milliseconds
 */
public record User(Username username, PasswordHash passwordHash, Instant createdAt) {

  /** A user; the time is truncated to milliseconds, as it is stored. */
  public User {
    createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
  }
}
