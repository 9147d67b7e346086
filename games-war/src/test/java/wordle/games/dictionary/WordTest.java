package wordle.games.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordTest {

  @Test
  void capitalsAreLowered() {
    assertEquals("crane", new Word("CrAnE").letters());
    assertEquals(Optional.of(new Word("crane")), Word.parse("CRANE"));
  }

  @Test
  void firstAndLastLetterOfTheAlphabetAreAccepted() {
    assertEquals("azaza", new Word("aZAza").letters());
  }

  /** Among them a capital dotted I, a long s, a Kelvin sign and letters of full width. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "cran",
        "cranes",
        "cran ",
        " rane",
        "cran1",
        "cra-e",
        "cran\n",
        "crane\n",
        "cran\u0000",
        "cran`",
        "cran{",
        "cran@",
        "cran[",
        "cran\u00e9",
        "cr\u0130ne",
        "\u017fhare",
        "\u212aings",
        "\uff43\uff52\uff41\uff4e\uff45",
        "cra\ud83d\ude00",
        "cran\ud800"
      })
  void textOtherThanFiveAsciiLettersIsNotAWord(String text) {
    assertEquals(Optional.empty(), Word.parse(text));
    assertThrows(IllegalArgumentException.class, () -> new Word(text));
  }
}
