package wordle.games.game;

/** The words that the game is played with. */
public interface Words {

  /** A word that nobody can foresee, each answer as likely as any other. */
  Solution drawSolution();

  /** Whether a word may be guessed. */
  boolean accepts(Word word);
}
