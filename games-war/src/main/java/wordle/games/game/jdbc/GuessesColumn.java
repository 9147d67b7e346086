package wordle.games.game.jdbc;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import wordle.games.dictionary.Word;
import wordle.games.game.Guess;

/** The guesses of a game as the table stores them: words of five letters without separators. */
final class GuessesColumn {

  private GuessesColumn() {}

  static String write(List<Guess> guesses) {
    return guesses.stream().map(guess -> guess.word().letters()).collect(Collectors.joining());
  }

  static List<Guess> read(String column) {
    return IntStream.range(0, column.length() / Word.LENGTH)
        .map(index -> index * Word.LENGTH)
        .mapToObj(start -> column.substring(start, start + Word.LENGTH))
        .map(letters -> new Guess(new Word(letters)))
        .toList();
  }
}
