package wordle.games.dictionary;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import wordle.games.game.Solution;
import wordle.games.game.Word;
import wordle.games.game.Words;

/** The words of the files under {@code /words}, which name their source and licence there. */
@Singleton
public class Dictionary implements Words {

  private final SecureRandom random = new SecureRandom();
  private final List<Word> answers = read("/words/answers.txt");
  private final Set<Word> accepted = Set.copyOf(read("/words/accepted.txt"));

  @Override
  public Solution drawSolution() {
    return new Solution(answers.get(random.nextInt(answers.size())));
  }

  @Override
  public boolean accepts(Word word) {
    return accepted.contains(word);
  }

  private static List<Word> read(String file) {
    try (InputStream resource = Dictionary.class.getResourceAsStream(file)) {
      if (resource == null) {
        throw new IllegalStateException("The archive lacks " + file);
      }
      return new BufferedReader(new InputStreamReader(resource, StandardCharsets.US_ASCII))
          .lines()
          .map(Word::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
