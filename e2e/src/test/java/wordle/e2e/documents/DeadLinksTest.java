package wordle.e2e.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wordle.testing.process.Repository;

/** Links in documents lead to existing files and headings. */
class DeadLinksTest {

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

  private static Stream<String> records() {
    return Sources.files(Repository.path("docs/adr"))
        .map(file -> file.getFileName().toString())
        .filter(name -> !name.equals("README.md"));
  }

  static Stream<Path> documents() {
    return Stream.concat(
        Stream.of("README.md", "CONTRIBUTING.md").map(Repository::path),
        Sources.files(Repository.path("docs")).filter(file -> file.toString().endsWith(".md")));
  }
}
