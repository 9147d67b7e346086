package wordle.users.account;

import java.util.List;

/** The result of a password change. */
public sealed interface PasswordChangeResult {

  /** Calls the visitor's method for this kind of result; Java 17 cannot switch over types. */
  <T> T accept(Visitor<T> visitor);

  /**
   * One method for each kind of result, which the record of the same name describes.
   *
   * @param <T> what a result is turned into
   */
  interface Visitor<T> {

    T changed();

    T invalid(List<Violation> violations);

    T outdated();

    T busy();
  }

  /** The new password is on disk, and the old one is no longer valid. */
  record Changed() implements PasswordChangeResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.changed();
    }
  }

  /**
   * The new password breaks rules; nothing was changed.
   *
   * @param violations all rules that it breaks, at least one
   */
  record Invalid(List<Violation> violations) implements PasswordChangeResult {

    public Invalid {
      violations = List.copyOf(violations);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.invalid(violations);
    }
  }

  /** The password was changed or the user deleted after the request was authenticated. */
  record Outdated() implements PasswordChangeResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.outdated();
    }
  }

  /** Nothing was changed, because too many passwords are being hashed. */
  record Busy() implements PasswordChangeResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.busy();
    }
  }
}
