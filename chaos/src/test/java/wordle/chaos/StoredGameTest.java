package wordle.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoredGameTest {

  @Test
  void guessesAreSplitIntoWords() {
    assertEquals(List.of(), new StoredGame("1", "ada", "").words());
    assertEquals(List.of("crane", "slate"), new StoredGame("1", "ada", "craneslate").words());
  }
}
