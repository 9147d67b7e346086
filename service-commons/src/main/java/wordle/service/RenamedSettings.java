package wordle.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Logs one warning at the start for each environment variable that is set under its name of the
 * release before. The configuration lists these names, and gives their values to the new ones.
 */
@Singleton
public class RenamedSettings {

  private static final Logger LOGGER = System.getLogger(RenamedSettings.class.getName());

  private final List<String> renamed;

  /** Takes pairs such as {@code OLD_NAME:NEW_NAME}. */
  @Inject
  RenamedSettings(@ConfigProperty(name = "renamed.settings") List<String> renamed) {
    this.renamed = List.copyOf(renamed);
  }

  void warn(@Observes @Initialized(ApplicationScoped.class) Object start) {
    warnings(System.getenv()).forEach(warning -> LOGGER.log(Level.WARNING, warning));
  }

  List<String> warnings(Map<String, String> environment) {
    return renamed.stream()
        .map(pair -> pair.split(":", 2))
        .flatMap(pair -> warning(environment, pair[0], pair[1]).stream())
        .toList();
  }

  /** Both names with one value are no mistake, because commands also set the former name. */
  private static Optional<String> warning(
      Map<String, String> environment, String former, String name) {
    String value = environment.get(former);
    if (value == null || value.equals(environment.get(name))) {
      return Optional.empty();
    }
    String warning =
        environment.containsKey(name)
            ? "%s is ignored because %s is set: remove %1$s."
            : "%s is the old name of %s: set %2$s, because the next release ignores %1$s.";
    return Optional.of(warning.formatted(former, name));
  }
}
