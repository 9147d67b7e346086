package wordle.users.account;

import java.util.List;

/** The result of a registration. */
public sealed interface RegistrationResult {

  /** Calls the visitor's method for this kind of result; Java 17 cannot switch over types. */
  <T> T accept(Visitor<T> visitor);

  /**
   * One method for each kind of result, which the record of the same name describes.
   *
   * @param <T> what a result is turned into
   */
  interface Visitor<T> {

    T registered(Username username);

    T usernameTaken();

    T invalid(List<Violation> violations);

    T busy();
  }

  /**
   * The account is on disk.
   *
   * @param username in the spelling of the registration
   */
  record Registered(Username username) implements RegistrationResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.registered(username);
    }
  }

  /** A user has this name, or a deleted user had it. */
  record UsernameTaken() implements RegistrationResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.usernameTaken();
    }
  }

  /**
   * The registration breaks rules; no account was made.
   *
   * @param violations all rules that it breaks, at least one
   */
  record Invalid(List<Violation> violations) implements RegistrationResult {

    public Invalid {
      violations = List.copyOf(violations);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.invalid(violations);
    }
  }

  /** No account was made, because too many passwords are being hashed. */
  record Busy() implements RegistrationResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.busy();
    }
  }
}
