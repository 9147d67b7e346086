package wordle.users.account;

import java.util.List;

/** What came of a registration. */
public sealed interface RegistrationResult {

  /** Answers by the kind of the result. Java 17 has no switch over types, so the visitor visit. */
  <T> T accept(Visitor<T> visitor);

  /**
   * One method for each kind of result, so that none can be forgotten.
   *
   * @param <T> what the result is turned into
   */
  interface Visitor<T> {

    /** The account is on disk. */
    T registered(Username username);

    /** Somebody else has the name. */
    T usernameTaken();

    /** The registration breaks these rules, at least one. */
    T invalid(List<Violation> violations);

    /** Too many passwords were being hashed; nothing was done. */
    T busy();
  }

  /** The account is on disk. */
  record Registered(Username username) implements RegistrationResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.registered(username);
    }
  }

  /** Somebody else has the name. */
  record UsernameTaken() implements RegistrationResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.usernameTaken();
    }
  }

  /** The registration breaks these rules, at least one. */
  record Invalid(List<Violation> violations) implements RegistrationResult {

    public Invalid {
      violations = List.copyOf(violations);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.invalid(violations);
    }
  }

  /** Too many passwords were being hashed; nothing was done. */
  record Busy() implements RegistrationResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.busy();
    }
  }
}
