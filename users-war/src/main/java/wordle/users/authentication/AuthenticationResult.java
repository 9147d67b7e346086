package wordle.users.authentication;

import java.time.Duration;
import wordle.users.account.User;

/** What came of a verification. */
public sealed interface AuthenticationResult {

  /** Answers by the kind of the verdict. Java 17 has no switch over types, so the visitor visit. */
  <T> T accept(Visitor<T> visitor);

  /**
   * One method for each kind of verdict, so that none can be forgotten.
   *
   * @param <T> what the verdict is turned into
   */
  interface Visitor<T> {

    /** The credentials are this user's. */
    T verified(User user);

    /** They are nobody's. */
    T refused();

    /** Too many passwords were being verified to tell. */
    T busy();

    /** Too many were tried; for this long none is judged. */
    T throttled(Duration retryAfter);
  }

  /** The credentials are this user's. */
  record Verified(User user) implements AuthenticationResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.verified(user);
    }
  }

  /** They are nobody's. */
  record Refused() implements AuthenticationResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.refused();
    }
  }

  /** Too many passwords were being verified to tell. */
  record Busy() implements AuthenticationResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.busy();
    }
  }

  /** Too many were tried; for this long none is judged. */
  record Throttled(Duration retryAfter) implements AuthenticationResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.throttled(retryAfter);
    }
  }
}
