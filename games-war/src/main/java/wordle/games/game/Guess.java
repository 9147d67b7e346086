package wordle.games.game;

import wordle.games.dictionary.Word;

/** A word that the dictionary accepts, as an attempt to find the solution. */
public record Guess(Word word) {}
