package wordle.testing.system;

/**
 * How many instances of each service run.
 *
 * @param users instances of Users, 1 to 9
 * @param games instances of Games, 1 to 9
 */
public record Formation(int users, int games) {

  /** What the checked-in Procfile names. */
  public static final Formation DEFAULT = new Formation(1, 3);

  /** As {@code bin/start --formation} takes it. */
  @Override
  public String toString() {
    return "users=" + users + ",games=" + games;
  }
}
