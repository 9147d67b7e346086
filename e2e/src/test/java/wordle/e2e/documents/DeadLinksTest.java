package wordle.e2e.documents;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wordle.testing.process.Repository;

/** Links between documents, and references to documents and classes, lead somewhere. */
class DeadLinksTest {

  /** Such as {@code docs/adr/README.md}, from the repository's folder. */
  private static final Pattern NAMED = Pattern.compile("\\bdocs/[a-z0-9/-]+\\.md\\b");

  /** Such as {@code AccessLog} in {@code see AccessLog}, or {@code BusyRetry} before .java. */
  private static final Pattern CLASS =
      Pattern.compile("(?<=\\bsee )[A-Z]\\w+|\\b[A-Z]\\w+(?=\\.java\\b)");

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsSomewhere(Path document) {
    assertEquals(List.of(), new Document(document).deadLinks());
  }

  @Test
  void everyDecisionRecordIsInTheIndex() {
    String index = String.join("\n", Sources.lines(Repository.path("docs/adr/README.md")));
    records()
        .forEach(name -> assertTrue(index.contains("](" + name + ")"), () -> "not there: " + name));
  }

  @Test
  void everyDocumentThatSourcesNameExists() {
    List<String> dead =
        Sources.prose(Repository.path(""))
            .flatMap(file -> NAMED.matcher(String.join("\n", Sources.lines(file))).results())
            .map(MatchResult::group)
            .filter(name -> !Files.exists(Repository.path(name)))
            .toList();

    assertEquals(List.of(), dead);
  }

  @Test
  void everyClassThatAConfigurationFileNamesExists() {
    Set<String> sources =
        Sources.files(Repository.path(""))
            .map(file -> file.getFileName().toString())
            .collect(toSet());
    List<String> named =
        Sources.prose(Repository.path(""))
            .filter(file -> file.toString().endsWith(".xml"))
            .flatMap(file -> CLASS.matcher(String.join("\n", Sources.lines(file))).results())
            .map(match -> match.group() + ".java")
            .toList();

    assertTrue(named.containsAll(List.of("AccessLog.java", "BusyRetry.java")), named::toString);
    assertEquals(List.of(), named.stream().filter(name -> !sources.contains(name)).toList());
  }

  private static Stream<String> records() {
    return Sources.files(Repository.path("docs/adr"))
        .map(file -> file.getFileName().toString())
        .filter(name -> !name.equals("README.md"));
  }

  static Stream<Path> documents() {
    return Stream.concat(
        Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")
            .map(Repository::path),
        Sources.files(Repository.path("docs")).filter(file -> file.toString().endsWith(".md")));
  }
}
