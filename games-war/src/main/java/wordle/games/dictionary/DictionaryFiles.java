package wordle.games.dictionary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Reads the dictionary from files in the archive, which hold one word a line. */
public final class DictionaryFiles {

  private DictionaryFiles() {}

  /** The dictionary of this release. */
  public static Dictionary read() {
    return new Dictionary(words("/words/solutions.txt"), Set.copyOf(words("/words/accepted.txt")));
  }

  private static List<Word> words(String file) {
    try (InputStream bytes = DictionaryFiles.class.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new IllegalStateException("The archive lacks " + file);
      }
      return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.US_ASCII))
          .lines()
          .map(Word::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
