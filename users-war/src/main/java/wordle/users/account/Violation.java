package wordle.users.account;

/**
 * One rule that a registration breaks.
 *
 * @param field what the rule concerns
 * @param message a sentence that says what to choose instead
 */
public record Violation(Field field, String message) {

  /** The fields of a registration. */
  public enum Field {
    USERNAME,
    PASSWORD
  }
}
