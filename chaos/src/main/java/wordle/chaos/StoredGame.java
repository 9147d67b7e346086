package wordle.chaos;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A row of the games' table.
 *
 * @param guesses the words without separators
 */
record StoredGame(String id, String player, String guesses) {

  private static final int LETTERS = 5;

  List<String> words() {
    return IntStream.range(0, guesses.length() / LETTERS)
        .mapToObj(i -> guesses.substring(LETTERS * i, LETTERS * (i + 1)))
        .toList();
  }
}
