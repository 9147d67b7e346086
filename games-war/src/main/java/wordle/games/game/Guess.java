package wordle.games.game;

import wordle.games.dictionary.Word;

/**
 * A word that a player offers as the solution.
 *
 * @param word what was offered
 */
public record Guess(Word word) {}
