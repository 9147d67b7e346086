package wordle.users.command;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Generates random passwords that are easy to copy by hand. */
final class PasswordGenerator {

  /** 32 characters that are not mistaken for each other: five bits each. */
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 5;

  private static final SecureRandom RANDOM = new SecureRandom();

  private PasswordGenerator() {}

  /** Four groups of five characters: 100 bits. */
  static String generate() {
    return IntStream.range(0, GROUPS).mapToObj(i -> group()).collect(Collectors.joining("-"));
  }

  private static String group() {
    return RANDOM
        .ints(GROUP_LENGTH, 0, ALPHABET.length())
        .mapToObj(ALPHABET::charAt)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }
}
