package wordle.games.game;

/** A word that was guessed and counted, with what it was worth. */
public record Guess(Word word, Feedback feedback) {}
