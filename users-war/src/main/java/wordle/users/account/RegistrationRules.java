package wordle.users.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import wordle.users.account.Violation.Field;

/** The rules for usernames and passwords of new accounts, and for new passwords. */
public final class RegistrationRules {

  /** Shorter names occur in good passwords by chance. */
  private static final int SHORTEST_NAME_TO_AVOID = 4;

  private static final Violation USERNAME =
      new Violation(
          Field.USERNAME,
          "Choose a username of 1 to 32 letters A to Z, digits, dots, hyphens and underscores that"
              + " begins with a letter or digit.");

  private static final Violation LENGTH =
      new Violation(Field.PASSWORD, "Choose a password of 8 to 128 characters.");

  private static final Violation CHARACTERS =
      new Violation(Field.PASSWORD, "Choose a password without control characters.");

  private static final Violation COMMON =
      new Violation(Field.PASSWORD, "Choose another password: this one is one of the most common.");

  private static final Violation CONTAINS_USERNAME =
      new Violation(Field.PASSWORD, "Choose a password that does not contain the username.");

  private final CommonPasswords common;

  /** The rules, with this list of common passwords. */
  public RegistrationRules(CommonPasswords common) {
    this.common = common;
  }

  /** All rules that the two fields break, those of the username first. */
  List<Violation> violations(String username, String password) {
    Optional<Username> name = Username.parse(username);
    return Stream.concat(
            name.isPresent() ? Stream.of() : Stream.of(USERNAME),
            Password.parse(password)
                .map(parsed -> weaknesses(name, parsed))
                .orElseGet(() -> malformations(password)))
        .toList();
  }

  private Stream<Violation> weaknesses(Optional<Username> username, Password password) {
    return Stream.concat(
        common.contains(password) ? Stream.of(COMMON) : Stream.of(),
        username.filter(name -> isIn(password, name)).map(name -> CONTAINS_USERNAME).stream());
  }

  private static Stream<Violation> malformations(String text) {
    return Stream.concat(
        Password.hasAllowedLength(text) ? Stream.of() : Stream.of(LENGTH),
        Password.hasAllowedCharacters(text) ? Stream.of() : Stream.of(CHARACTERS));
  }

  private static boolean isIn(Password password, Username username) {
    return username.key().length() >= SHORTEST_NAME_TO_AVOID
        && password.text().toLowerCase(Locale.ROOT).contains(username.key());
  }
}
