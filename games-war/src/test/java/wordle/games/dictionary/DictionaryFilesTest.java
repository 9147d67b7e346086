package wordle.games.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DictionaryFilesTest {

  @Test
  void allSolutionsAndAcceptedWordsAreRead() {
    Dictionary dictionary = DictionaryFiles.read();
    assertEquals(2_113, dictionary.solutions().size());
    assertEquals(11_413, dictionary.accepted().size());
    assertTrue(dictionary.accepted().containsAll(dictionary.solutions()));
    assertEquals(new Word("aback"), dictionary.solutions().get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"solutions.txt", "accepted.txt"})
  void fileHoldsSortedLowerCaseWordsWithoutDuplicatesOneALine(String file) throws IOException {
    String text = read(file);
    assertTrue(text.endsWith("\n"));
    List<String> words = text.lines().toList();
    assertTrue(words.stream().allMatch(word -> word.matches("[a-z]{5}")));
    assertEquals(List.copyOf(new TreeSet<>(words)), words);
  }

  @Test
  void copyrightNoticeTravelsWithTheWords() throws IOException {
    assertTrue(read("COPYRIGHT.scowl").contains("Copyright 2000-2011 by Kevin Atkinson"));
    assertTrue(read("README.md").contains("COPYRIGHT.scowl"));
  }

  private static String read(String file) throws IOException {
    try (InputStream bytes = DictionaryFiles.class.getResourceAsStream("/words/" + file)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
