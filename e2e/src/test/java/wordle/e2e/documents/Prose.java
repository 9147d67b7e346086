package wordle.e2e.documents;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds phrases that plain technical English does not use, in comments, messages and documents.
 *
 * <p>A phrase is found across the end of a line: markers of comments, quotes and table rows at the
 * start of a line are removed, and lines are joined. A blank line ends a sentence.
 */
final class Prose {

  private static final Pattern MARKER =
      Pattern.compile("^\\s*(?:/\\*\\*?|\\*+/?|//+|#+|<!--|--|[>|])?\\s*");

  private static final List<Rule> RULES =
      List.of(
          new Rule("([Ww]hoever)", "the technical noun, such as 'a client that'"),
          new Rule(headlessWho(), "the technical noun, such as 'a request that'"),
          new Rule(causalFor(), "'because', two sentences, or no comma"),
          new Rule("(?i)\\b(anew)\\b", "'again', or the standard term, such as 'reset'"),
          new Rule("(?i)\\b(in\\s+vain)\\b", "what happens, such as 'until the timeout'"),
          new Rule("(?i)\\b(for\\s+want\\s+of)\\b", "'because there is no'"));

  private Prose() {}

  /**
   * A phrase that is refused.
   *
   * @param line where it starts, from 1
   * @param phrase as it is written, on one line
   * @param instead what to write in its place
   */
  record Finding(int line, String phrase, String instead) {

    @Override
    public String toString() {
      return "%d: \"%s\": write %s".formatted(line, phrase, instead);
    }
  }

  /** All that are found, in the order of the lines. */
  static List<Finding> findings(List<String> lines) {
    String text = lines.stream().map(Prose::withoutMarker).collect(joining("\n"));
    return RULES.stream()
        .flatMap(rule -> rule.findings(text))
        .sorted(Comparator.comparingInt(Finding::line))
        .toList();
  }

  private static String withoutMarker(String line) {
    return MARKER.matcher(line).replaceFirst("");
  }

  /**
   * A capital {@code Who}, or a small one after a colon or semicolon, and a word in small letters,
   * unless the sentence ends in a question mark. Any other {@code who} inside a sentence is
   * relative or interrogative, and permitted. A sentence ends with its mark before white space, a
   * quote, a bracket or a tag; a mark inside a name such as {@code java.sh} does not end it.
   */
  private static String headlessWho() {
    String end = "[.?!](?=[\\s\"'”)*<|]|$)";
    String who = "(?:\\bWho|(?<=[:;]\\s)who)";
    return "(" + who + "\\s+[a-z]+)(?:(?!" + end + "|\\n\\n)[\\s\\S])*+(?!\\?)";
  }

  /**
   * A comma and {@code for it}, {@code for they}, {@code for nobody} or {@code for the}: in these
   * places {@code for} nearly always means <em>because</em>. What is permitted means something
   * else: an infinitive ({@code , for it to run}) and fixed phrases ({@code , for the first time}).
   * A {@code for the} of any other meaning needs no comma before it.
   */
  private static String causalFor() {
    String fixed = "first|second|third|last|next|time\\s+being|moment|most\\s+part|sake|same|rest";
    return "(,\\s+for\\s+(?:it\\b(?!\\s+to\\b)|they\\b|nobody\\b(?!\\s+to\\b)"
        + ("|the\\b(?!\\s+(?:" + fixed + ")\\b)))");
  }

  private record Rule(Pattern pattern, String instead) {

    Rule(String pattern, String instead) {
      this(Pattern.compile(pattern), instead);
    }

    Stream<Finding> findings(String text) {
      return pattern.matcher(text).results().map(match -> finding(text, match));
    }

    private Finding finding(String text, MatchResult match) {
      long line = 1 + text.substring(0, match.start()).chars().filter(c -> c == '\n').count();
      return new Finding((int) line, match.group(1).replaceAll("\\s+", " "), instead);
    }
  }
}
