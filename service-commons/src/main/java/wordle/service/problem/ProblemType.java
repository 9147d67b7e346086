package wordle.service.problem;

/**
 * A kind of problem, with the status that goes with it.
 *
 * @param kind the last part of the {@code type} URI, such as {@code not-found}
 * @param status the HTTP status, which the body repeats
 */
public record ProblemType(String kind, int status) {

  /** A short name of the kind, the same for every occurrence, such as {@code Not found}. */
  public String title() {
    return Character.toUpperCase(kind.charAt(0)) + kind.substring(1).replace('-', ' ');
  }
}
