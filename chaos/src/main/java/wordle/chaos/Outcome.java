package wordle.chaos;

/** What an answer says of its request. */
enum Outcome {
  /** 200 or 201: it is on disk. */
  DONE,
  /** Any other answer of a service or of the gateway that promises that nothing was done. */
  REFUSED,
  /** 502, 504 or none: nobody can know. */
  UNKNOWN;

  static Outcome of(int status) {
    return switch (status) {
      case 200, 201 -> DONE;
      case 0, 500, 502, 504 -> UNKNOWN;
      default -> REFUSED;
    };
  }
}
