package wordle.e2e.documents;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wordle.testing.process.Repository;

/** Documents are short, and list all settings. */
class DocumentsTest {

  private static final int README_LINES = 120;
  private static final int RECORD_LINES = 60;
  private static final int PERFORMANCE_LINES = 150;

  /** Such as {@code | `PORT` | 5000 | …}. */
  private static final Pattern SETTING = Pattern.compile("^\\| `([A-Z][A-Z_]+)` \\|");

  private static final Pattern STATUS =
      Pattern.compile(
          "# \\d+\\. .*? {2}\\*\\*Status:\\*\\* (Accepted|Superseded).*?"
              + " \\*\\*Date:\\*\\* \\d{4}-\\d\\d-\\d\\d\\. {2}.*");

  /** Variables that other programs read. */
  private static final Set<String> OF_OTHERS = Set.of("GOREMAN_RPC_PORT", "WLP_JAR_EXTRACT_ROOT");

  @Test
  void readmeIsReadInMinutes() {
    assertShort(README_LINES, Repository.path("README.md"));
  }

  @Test
  void performanceIsResultsAndNoNotebook() {
    assertShort(PERFORMANCE_LINES, Repository.path("docs/performance.md"));
  }

  @ParameterizedTest
  @MethodSource("records")
  void decisionRecordIsReadInAMinute(Path record) {
    assertShort(RECORD_LINES, record);
  }

  @ParameterizedTest
  @MethodSource("records")
  void decisionRecordHasAStatusAndADate(Path record) {
    String text = String.join(" ", Sources.lines(record));
    assertTrue(
        isIndex(record) || STATUS.matcher(text).lookingAt(),
        () ->
            record
                + " does not begin as in # 1. Title, **Status:** Accepted. **Date:** 2026-11-24.");
  }

  @Test
  void everySettingIsDocumentedAndEveryDocumentedOneIsRead() {
    Set<String> read = Settings.read();
    assertTrue(read.containsAll(Set.of("BASE_PORT", "PORT", "HASH_QUEUE_SIZE")), read::toString);
    read.addAll(OF_OTHERS);

    assertEquals(read, documentedSettings());
  }

  private static boolean isIndex(Path record) {
    return record.endsWith("README.md");
  }

  private static void assertShort(int limit, Path document) {
    int lines = Sources.lines(document).size();
    assertTrue(lines <= limit, () -> document + " has " + lines + " lines, over " + limit);
  }

  private static Set<String> documentedSettings() {
    return Sources.lines(Repository.path("docs/operations.md")).stream()
        .flatMap(line -> SETTING.matcher(line).results())
        .map(match -> match.group(1))
        .collect(toCollection(TreeSet::new));
  }

  static Stream<Path> records() {
    return Sources.files(Repository.path("docs/adr"));
  }
}
