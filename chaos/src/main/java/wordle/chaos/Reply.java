package wordle.chaos;

/**
 * An answer.
 *
 * @param status 0 where none came
 * @param retryAfter in how many seconds to ask again; 0 where it does not say
 */
record Reply(int status, String body, int retryAfter) {

  /** Of a request to which no answer came. */
  static final Reply NONE = new Reply(0, "", 0);
}
