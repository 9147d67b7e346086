package wordle.users.account;

import java.util.List;

/** What came of the change of a password. */
public sealed interface PasswordChangeResult {

  /** Answers by the kind of the result. Java 17 has no switch over types, so the visitor visit. */
  <T> T accept(Visitor<T> visitor);

  /**
   * One method for each kind of result, so that none can be forgotten.
   *
   * @param <T> what the result is turned into
   */
  interface Visitor<T> {

    /** The new password is on disk, and the old one good for nothing. */
    T changed();

    /** The new password breaks these rules, at least one. */
    T invalid(List<Violation> violations);

    /**
     * The user has been given another password, or is gone, since the credentials were verified.
     */
    T outdated();

    /** Too many passwords were being hashed; nothing was done. */
    T busy();
  }

  /** The new password is on disk, and the old one good for nothing. */
  record Changed() implements PasswordChangeResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.changed();
    }
  }

  /** The new password breaks these rules, at least one. */
  record Invalid(List<Violation> violations) implements PasswordChangeResult {

    public Invalid {
      violations = List.copyOf(violations);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.invalid(violations);
    }
  }

  /** The user has been given another password, or is gone, since the credentials were verified. */
  record Outdated() implements PasswordChangeResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.outdated();
    }
  }

  /** Too many passwords were being hashed; nothing was done. */
  record Busy() implements PasswordChangeResult {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.busy();
    }
  }
}
