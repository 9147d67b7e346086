package wordle.service.database;

/**
 * Why a server cannot start, and how its process ends.
 *
 * @param status the exit status, {@link #REFUSED} or {@link #UNAVAILABLE}
 * @param sentence the cause, and what a person can do
 */
public record StartFailure(int status, String sentence) {

  /** Another try fails until a person has helped (EX_CONFIG of sysexits.h). */
  public static final int REFUSED = 78;

  /** A later try may succeed (EX_TEMPFAIL of sysexits.h). */
  public static final int UNAVAILABLE = 75;

  /** A failure that only a person can mend. */
  public static StartFailure refused(String sentence) {
    return new StartFailure(REFUSED, sentence);
  }

  /** A failure that may pass. */
  public static StartFailure unavailable(String sentence) {
    return new StartFailure(UNAVAILABLE, sentence);
  }
}
