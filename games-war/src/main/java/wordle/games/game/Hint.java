package wordle.games.game;

/**
 * A letter that a guess has revealed. In hard mode all later guesses must use it.
 *
 * @param mark correct: the letter must stay in its place; present: it must be used anywhere
 * @param letter from a to z
 * @param place where it was marked, from 1 to 5
 * @param times how often the letter must be used at least, one or more
 */
public record Hint(Mark mark, char letter, int place, int times) {

  public Hint {
    if (mark == Mark.ABSENT) {
      throw new IllegalArgumentException("An absent letter is not a hint");
    }
  }
}
