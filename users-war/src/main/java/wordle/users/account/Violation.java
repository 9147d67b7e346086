package wordle.users.account;

/**
 * A rule that a registration or a new password breaks.
 *
 * @param field the field that breaks it
 * @param message a sentence that says what to choose instead
 */
public record Violation(Field field, String message) {

  /** The fields of a registration. */
  public enum Field {
    USERNAME,
    PASSWORD
  }
}
