package wordle.users.authentication;

import java.time.Duration;
import wordle.users.account.User;

/** The result of an authentication. */
public sealed interface AuthenticationResult {

  /** Calls the visitor's method for this kind of result; Java 17 cannot switch over types. */
  <T> T accept(Visitor<T> visitor);

  /**
   * One method for each kind of result, which the record of the same name describes.
   *
   * @param <T> what a result is turned into
   */
  interface Visitor<T> {

    T verified(User user);

    T rejected();

    T busy();

    T throttled(Duration retryAfter);
  }

  /**
   * The credentials are right.
   *
   * @param user the user they belong to
   */
  record Verified(User user) implements AuthenticationResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.verified(user);
    }
  }

  /** The credentials are missing, malformed or wrong. */
  record Rejected() implements AuthenticationResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.rejected();
    }
  }

  /** The password was not verified, because too many others are being hashed. */
  record Busy() implements AuthenticationResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.busy();
    }
  }

  /**
   * The password was not verified, because a limit was reached.
   *
   * @param retryAfter the time until the limit ends
   */
  record Throttled(Duration retryAfter) implements AuthenticationResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.throttled(retryAfter);
    }
  }
}
