package wordle.e2e.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ListIterator;

/**
 * The commands of a Markdown document, in order: what stands after {@code $ } in its blocks of the
 * kind {@code console}, up to the next such line. A line that ends in a backslash goes on.
 */
final class Transcript {

  private static final String OPENING = "```console";
  private static final String CLOSING = "```";
  private static final String PROMPT = "$ ";

  private final List<Step> steps = new ArrayList<>();

  private Transcript() {}

  static Transcript of(Path document) {
    return of(read(document));
  }

  static Transcript ofSection(Path document, String heading) {
    return of(section(read(document), "## " + heading));
  }

  static Transcript of(List<String> document) {
    Transcript transcript = new Transcript();
    ListIterator<String> lines = document.listIterator();
    while (lines.hasNext()) {
      if (lines.next().strip().equals(OPENING)) {
        transcript.readBlock(lines);
      }
    }
    return transcript;
  }

  /** The lines of a section; the others are empty, so that each keeps its number. */
  static List<String> section(List<String> document, String heading) {
    int start = document.indexOf(heading);
    if (start < 0) {
      throw new IllegalArgumentException("There is no '" + heading + "'");
    }
    int end = start + 1;
    while (end < document.size() && !document.get(end).startsWith("## ")) {
      end++;
    }
    List<String> lines = new ArrayList<>(Collections.nCopies(start, ""));
    lines.addAll(document.subList(start, end));
    return lines;
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  private static List<String> read(Path document) {
    try {
      return Files.readAllLines(document);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + document, e);
    }
  }

  private void readBlock(ListIterator<String> lines) {
    String line = lines.next();
    while (line.startsWith(PROMPT)) {
      int number = lines.nextIndex();
      String command = readCommand(line.substring(PROMPT.length()), lines);
      List<String> shown = new ArrayList<>();
      for (line = lines.next(); !isEndOfOutput(line); line = lines.next()) {
        shown.add(line);
      }
      steps.add(new Step(number, command, shown));
    }
    if (!line.equals(CLOSING)) {
      throw new IllegalArgumentException(
          "Line %d: '%s' belongs to no command".formatted(lines.nextIndex(), line));
    }
  }

  private static String readCommand(String first, ListIterator<String> lines) {
    StringBuilder command = new StringBuilder(first);
    for (String line = first; line.endsWith("\\"); ) {
      line = lines.next();
      command.append('\n').append(line);
    }
    return command.toString();
  }

  private static boolean isEndOfOutput(String line) {
    return line.startsWith(PROMPT) || line.equals(CLOSING);
  }
}
