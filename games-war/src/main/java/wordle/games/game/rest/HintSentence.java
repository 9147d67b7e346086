package wordle.games.game.rest;

import java.util.Locale;
import wordle.games.game.Hint;
import wordle.games.game.Mark;

/** A hint that was not used, as people are told of it. */
final class HintSentence {

  private HintSentence() {}

  static String of(Hint hint) {
    String letter = String.valueOf(hint.letter()).toUpperCase(Locale.ROOT);
    return hint.mark() == Mark.CORRECT
        ? "Keep %s in place %d, where it is correct; this guess did not count."
            .formatted(letter, hint.place())
        : "Play %s%s, for it is present in place %d of a guess; this guess did not count."
            .formatted(letter, times(hint.times()), hint.place());
  }

  private static String times(int times) {
    return times == 1 ? " again" : " " + times + " times";
  }
}
