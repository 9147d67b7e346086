package wordle.e2e.documents;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command of a document with the output that the document shows.
 *
 * @param line where the command stands in the document, from 1
 * @param command one or more lines for bash
 * @param shown lines of output; {@code …} in a line stands for any text, alone for any lines. None
 *     says nothing about what the command writes
 */
record Step(int line, String command, List<String> shown) {

  private static final String ANYTHING = "…";
  private static final Pattern COLOURS = Pattern.compile("\\e\\[[0-9;]*m");

  /** The same step with each text replaced. */
  Step map(UnaryOperator<String> change) {
    return new Step(line, change.apply(command), shown.stream().map(change).toList());
  }

  /** Whether the command wrote exactly the shown lines. */
  boolean shows(List<String> written) {
    return shown.isEmpty() || pattern().matcher(lines(written.stream())).matches();
  }

  private Pattern pattern() {
    return Pattern.compile(shown.stream().map(Step::linePattern).collect(joining()));
  }

  private static String linePattern(String line) {
    if (line.strip().equals(ANYTHING)) {
      return "(?:.*\n)*?";
    }
    return Stream.of(line.split(ANYTHING, -1)).map(Pattern::quote).collect(joining(".*?")) + "\n";
  }

  /** Without what a text cannot show: colours, carriage returns, spaces at the end. */
  private static String lines(Stream<String> written) {
    return written
        .map(line -> COLOURS.matcher(line).replaceAll("").stripTrailing() + "\n")
        .collect(joining());
  }
}
