package wordle.e2e.documents;

import static java.util.stream.Collectors.toCollection;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wordle.testing.process.Repository;

/** The environment variables that the code reads. */
final class Settings {

  /** In a script, a variable with a default: {@code ${PORT:-8080}}. */
  private static final Pattern IN_SCRIPTS = Pattern.compile("\\$\\{([A-Z][A-Z_]+):?[-+=?]");

  /** In the configuration of a server: {@code ${PORT}}. */
  private static final Pattern IN_SERVERS = Pattern.compile("\\$\\{(?:env\\.)?([A-Z][A-Z_]+)\\}");

  /** In MicroProfile Config. */
  private static final Pattern IN_CLASSES =
      Pattern.compile("@ConfigProperty\\(\\s*name = \"([A-Z_]+)\"");

  /** An old name, in the list of renamed settings: {@code HASH_QUEUE:HASH_QUEUE_SIZE}. */
  private static final Pattern RENAMED = Pattern.compile("(?m)^ +([A-Z_]+):[A-Z_]+$");

  /** In nginx: {@code env PORT;}. */
  private static final Pattern IN_NGINX = Pattern.compile("(?m)^\\s*env ([A-Z_]+)");

  /** Variables of the shell itself. */
  private static final Set<String> OF_THE_SHELL = Set.of("PWD");

  private Settings() {}

  static Set<String> read() {
    return Stream.of(
            found(IN_SCRIPTS, "bin"),
            found(RENAMED, "bin/lib/renamed-settings.sh"),
            found(IN_SERVERS, "liberty-config"),
            found(IN_CLASSES, "service-commons/src/main/java"),
            ofService("users"),
            ofService("games"),
            found(IN_CLASSES, "service-commons/src/main/java"),
            found(IN_NGINX, "nginx/nginx.conf"))
        .flatMap(settings -> settings)
        .filter(name -> !OF_THE_SHELL.contains(name))
        .collect(toCollection(TreeSet::new));
  }

  private static Stream<String> ofService(String service) {
    String main = service + "-war/src/main/";
    return Stream.concat(
        found(IN_SERVERS, main + "liberty/config/server.xml"), found(IN_CLASSES, main + "java"));
  }

  private static Stream<String> found(Pattern pattern, String path) {
    return Sources.files(Repository.path(path))
        .map(file -> String.join("\n", Sources.lines(file)))
        .flatMap(text -> pattern.matcher(text).results())
        .map(match -> match.group(1));
  }
}
