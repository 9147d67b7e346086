package wordle.e2e.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {

  @Test
  void commandsStandBehindPromptsInBlocksOfTheKindConsole() {
    List<Step> steps =
        read(
            """
            Text, `$ not a command`.

            ```console
            $ first
            shown

            $ second
            ```

            ```
            $ neither
            ```
            """);

    assertEquals(
        List.of(new Step(4, "first", List.of("shown", "")), new Step(7, "second", List.of())),
        steps);
  }

  @Test
  void commandGoesOnAfterABackslash() {
    List<Step> steps =
        read(
            """
            ```console
            $ one \\
              more
            shown
            ```
            """);

    assertEquals(List.of(new Step(2, "one \\\n  more", List.of("shown"))), steps);
  }

  @Test
  void outputWithoutACommandIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> read("```console\nshown\n```\n"));
  }

  @Test
  void everyLineThatIsShownHasToBeWrittenAndNoOther() {
    Step step = new Step(1, "command", List.of("one", "two"));

    assertTrue(step.shows(List.of("one", "two ")));
    assertFalse(step.shows(List.of("one")));
    assertFalse(step.shows(List.of("one", "two", "three")));
    assertFalse(step.shows(List.of("one", "too")));
  }

  @Test
  void ellipsisStandsForAnyTextOfALine() {
    Step step = new Step(1, "command", List.of("{\"id\":\"…\",\"a\":[…]}"));

    assertTrue(step.shows(List.of("{\"id\":\"0190\",\"a\":[]}")));
    assertFalse(step.shows(List.of("{\"id\":\"0190\",\"b\":[]}")));
  }

  @Test
  void ellipsisAloneStandsForAnyLines() {
    Step step = new Step(1, "command", List.of("first", "…", "last"));

    assertTrue(step.shows(List.of("first", "last")));
    assertTrue(step.shows(List.of("first", "second", "third", "last")));
    assertFalse(step.shows(List.of("first", "second")));
  }

  @Test
  void coloursAreNotSeen() {
    Step step = new Step(1, "command", List.of("… users | ready"));

    assertTrue(step.shows(List.of("\u001b[32m20:15:00 users | \u001b[0mready")));
  }

  @Test
  void sectionGoesUpToTheNextOneAndItsLinesKeepTheirNumbers() {
    List<String> document = List.of("# Title", "## One", "1", "### Part", "2", "## Two", "3");

    assertEquals(
        List.of("", "## One", "1", "### Part", "2"), Transcript.section(document, "## One"));
    assertEquals(
        List.of("", "", "", "", "", "## Two", "3"), Transcript.section(document, "## Two"));
    assertThrows(IllegalArgumentException.class, () -> Transcript.section(document, "## Three"));
  }

  @Test
  void commandOfWhichNothingIsShownMayWriteAnything() {
    assertTrue(new Step(1, "command", List.of()).shows(List.of("anything")));
  }

  private static List<Step> read(String document) {
    return Transcript.of(document.lines().toList()).steps();
  }
}
