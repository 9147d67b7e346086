package wordle.users.verification;

import java.time.Duration;
import wordle.users.account.User;

/** What came of a verification. */
public sealed interface Verdict {

  /** Answers by the kind of the verdict. Java 17 has no switch over types, so the cases visit. */
  <T> T fold(Cases<T> cases);

  /**
   * One method for each kind of verdict, so that none can be forgotten.
   *
   * @param <T> what the verdict is turned into
   */
  interface Cases<T> {

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
  record Verified(User user) implements Verdict {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.verified(user);
    }
  }

  /** They are nobody's. */
  record Refused() implements Verdict {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.refused();
    }
  }

  /** Too many passwords were being verified to tell. */
  record Busy() implements Verdict {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.busy();
    }
  }

  /** Too many were tried; for this long none is judged. */
  record Throttled(Duration retryAfter) implements Verdict {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.throttled(retryAfter);
    }
  }
}
