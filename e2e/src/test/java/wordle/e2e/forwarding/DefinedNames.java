package wordle.e2e.forwarding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The global names that an nginx configuration defines: upstreams, shared memory zones, log formats
 * and variables, which include those of {@code set} and of named groups.
 */
final class DefinedNames {

  private static final List<Pattern> DEFINITIONS =
      Stream.of(
              "^\\s*upstream\\s+(\\S+)",
              "^\\s*zone\\s+(\\S+)",
              "^\\s*log_format\\s+(\\S+)",
              "^\\s*(?:map|split_clients|geo)\\s+(?:(?:\"[^\"]*\"|[^\\s\"]+)\\s+)?\\$(\\w+)\\s*\\{",
              "^\\s*(?:set|auth_request_set)\\s+\\$(\\w+)",
              "\\bzone=([^:;\\s]+)",
              "\\b(?:keys_zone=|shared:)([^:;\\s]+)",
              "\\(\\?P?<(\\w+)>")
          .map(definition -> Pattern.compile(definition, Pattern.MULTILINE))
          .toList();

  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*#.*$");

  /** Variables of nginx itself, which a location may set for its request. */
  private static final Set<String> OF_NGINX = Set.of("args");

  private DefinedNames() {}

  static List<String> in(String configuration) {
    String directives = COMMENT.matcher(configuration).replaceAll("");
    return DEFINITIONS.stream()
        .flatMap(definition -> definition.matcher(directives).results())
        .map((MatchResult match) -> match.group(1))
        .filter(name -> !OF_NGINX.contains(name))
        .toList();
  }

  /** Those of every configuration file and template in this folder and below. */
  static List<String> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.conf(\\.template)?"))
          .flatMap(file -> in(read(file)).stream())
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
