package wordle.games.game;

/**
 * A letter that a guess has revealed, and that the guesses after it have to play in hard mode.
 *
 * @param mark correct: it stays in its place; present: it is played again, anywhere
 * @param letter from a to z
 * @param place where it was marked, from 1 to 5
 * @param times how often it has to be played at least, one or more
 */
public record Hint(Mark mark, char letter, int place, int times) {

  public Hint {
    if (mark == Mark.ABSENT) {
      throw new IllegalArgumentException("A letter that is absent need not be played");
    }
  }
}
