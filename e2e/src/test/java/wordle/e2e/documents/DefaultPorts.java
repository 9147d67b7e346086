package wordle.e2e.documents;

import java.util.Map;
import java.util.regex.Pattern;
import wordle.testing.system.Ports;

/** Replaces the default ports in a document by a test's own ports. */
final class DefaultPorts {

  private static final Pattern DEFAULTS = Pattern.compile("\\b(8080|5000|510[0-2])\\b");

  private final Map<String, Integer> replacements;

  private DefaultPorts(Map<String, Integer> replacements) {
    this.replacements = replacements;
  }

  static DefaultPorts replacedBy(Ports ports) {
    return new DefaultPorts(
        Map.of(
            "8080", ports.gateway(),
            "5000", ports.users(1),
            "5100", ports.games(1),
            "5101", ports.games(2),
            "5102", ports.games(3)));
  }

  String in(String text) {
    return DEFAULTS.matcher(text).replaceAll(port -> replacements.get(port.group()).toString());
  }
}
