package wordle.users.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The passwords that attackers try first, in any case; see passwords/README.md. */
public final class CommonPasswords {

  private static final String RESOURCE = "/passwords/common.txt";

  private final Set<String> lowerCase;

  private CommonPasswords(Set<String> lowerCase) {
    this.lowerCase = lowerCase;
  }

  /** Reads the list from the class path. */
  public static CommonPasswords load() {
    try (InputStream resource = CommonPasswords.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException("The archive lacks " + RESOURCE);
      }
      return new CommonPasswords(
          new String(resource.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .collect(Collectors.toUnmodifiableSet()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + RESOURCE, e);
    }
  }

  boolean contains(Password password) {
    return lowerCase.contains(password.text().toLowerCase(Locale.ROOT));
  }
}
