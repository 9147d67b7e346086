package wordle.e2e.documents;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A document in Markdown.
 *
 * @param file its path
 */
record Document(Path file) {

  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|`[^`\n]*`");

  /** The target of a link or an image. */
  private static final Pattern TARGET = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern NOT_IN_AN_ANCHOR = Pattern.compile("[^\\p{L}\\p{N} _-]");

  /** The links into this repository that lead to no file, or to no heading of a document. */
  List<String> deadLinks() {
    return TARGET
        .matcher(CODE.matcher(text()).replaceAll(""))
        .results()
        .map(link -> link.group(1))
        .filter(link -> !ELSEWHERE.matcher(link).matches())
        .filter(this::isDead)
        .toList();
  }

  private boolean isDead(String link) {
    String[] parts = link.split("#", 2);
    Path target = file.resolveSibling(parts[0]);
    Document document = parts[0].isEmpty() ? this : new Document(target);
    return !Files.exists(document.file())
        || (parts.length == 2 && !document.anchors().contains(parts[1]));
  }

  /** The headings, as the addresses of forges spell them. */
  private Set<String> anchors() {
    return HEADING
        .matcher(text())
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> NOT_IN_AN_ANCHOR.matcher(heading).replaceAll("").replace(' ', '-'))
        .collect(toUnmodifiableSet());
  }

  private String text() {
    return String.join("\n", Sources.lines(file));
  }
}
