package wordle.chaos;

/** What the status of a reply says about its request. */
enum Outcome {
  /** 200 or 201: the change is on disk. */
  DONE,
  /** A status that promises that nothing was changed. */
  REFUSED,
  /** 500, 502, 504 or no reply: the change may be on disk or not. */
  UNKNOWN;

  /** The outcome of a request, where status 0 stands for no reply. */
  static Outcome of(int status) {
    return switch (status) {
      case 200, 201 -> DONE;
      case 0, 500, 502, 504 -> UNKNOWN;
      default -> REFUSED;
    };
  }
}
