package wordle.games.game.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import wordle.games.game.Game;
import wordle.games.game.Guess;
import wordle.games.game.Mark;

/**
 * A counted guess as JSON.
 *
 * @param word in lower case
 * @param marks five, left to right
 */
@JsonbPropertyOrder({"word", "marks"})
public record GuessJson(String word, List<String> marks) {

  /** The guesses of a game, oldest first. */
  static List<GuessJson> allOf(Game game) {
    return game.guesses().stream().map(guess -> of(game, guess)).toList();
  }

  private static GuessJson of(Game game, Guess guess) {
    return new GuessJson(
        guess.word().letters(), game.feedback(guess).marks().stream().map(Mark::text).toList());
  }
}
