package wordle.chaos;

/**
 * A response.
 *
 * @param status 0 if there was none
 * @param retryAfter the seconds of Retry-After; 0 without that header
 */
record Reply(int status, String body, int retryAfter) {

  /** Stands for a request without a response. */
  static final Reply NONE = new Reply(0, "", 0);
}
