package wordle.users.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Somebody who has an account.
 *
 * @param username in the spelling of the registration
 * @param passwordHash what is kept of the password
 * @param createdAt when the account was made, to the millisecond
 */
public record User(Username username, PasswordHash passwordHash, Instant createdAt) {

  /** A user; the time is cut to what is kept of it. */
  public User {
    createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
  }
}
