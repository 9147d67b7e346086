package wordle.e2e.documents;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.process.Repository;

/** Comments, messages and documents are plain technical English. */
class ProseTest {

  /** The check itself, which quotes the phrases. */
  private static final Set<String> OF_THE_CHECK = Set.of("Prose.java", "ProseTest.java");

  @Test
  void noFileHasARefusedPhrase() {
    assertEquals("", findings().collect(joining("\n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It serves whoever asks.",
        "Whoever asks is served.",
        "A lock. Who waits holds a thread.",
        "Who has waited for 100 ms, goes on (see java.sh for it).",
        "Who is calling",
        "As many as requests: who waits is woken.",
        "It is dropped; who waits longer loses.",
        "Who waits holds a thread!\n\nIs that so?",
        "It is dropped, for it is late.",
        "They are dropped, for they are late.",
        "It stays, for nobody reads it.",
        "It is dropped, for the thread is late.",
        "The log is begun anew.",
        "Anew, it begins.",
        "It waits in vain.",
        "It fails for want of a thread.",
      })
  void refusedPhraseIsFound(String text) {
    assertEquals(1, Prose.findings(text.lines().toList()).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who waits for this lock?",
        "<h2>Who can see my games?</h2> <p>Only you.</p>",
        "Who waits, and since when\n(see java.sh)?",
        "The user who registered first keeps the name.",
        "One question: who waits here?",
        "The WHO is not concerned.",
        "isWhoItSaysItIs",
        "It fails, for the first time.",
        "It is closed, for the\n time being.",
        "There is time, for it to run.",
        "It waits for it, and for the lock.",
        "Renewal is manual.",
        "It is vain.",
        "Forwarding wants headers.",
      })
  void ordinaryEnglishIsNotFound(String text) {
    assertEquals(List.of(), Prose.findings(text.lines().toList()));
  }

  @Test
  void phraseIsFoundAcrossLinesOfAComment() {
    List<String> comment = List.of("/**", " * A request is dropped, for", " * it is late.", " */");

    assertEquals(
        List.of("2: \", for it\": write 'because', two sentences, or no comma"),
        Prose.findings(comment).stream().map(Object::toString).toList());
  }

  @Test
  void findingsAreInTheOrderOfTheLines() {
    List<String> text = List.of("It begins anew.", "# Who reads waits", "for want of a lock.");

    assertEquals(List.of(1, 2, 3), Prose.findings(text).stream().map(Prose.Finding::line).toList());
  }

  /** Such as {@code bin/start:12: "…": write …}. */
  private static Stream<String> findings() {
    return Sources.prose(Repository.path("")).filter(ProseTest::isJudged).flatMap(ProseTest::of);
  }

  private static boolean isJudged(Path file) {
    return !OF_THE_CHECK.contains(file.getFileName().toString());
  }

  private static Stream<String> of(Path file) {
    Path name = Repository.path("").relativize(file);
    return Prose.findings(Sources.lines(file)).stream().map(finding -> name + ":" + finding);
  }
}
