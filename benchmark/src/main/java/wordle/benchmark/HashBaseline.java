package wordle.benchmark;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Measures how many password hashes a second one thread computes. */
public final class HashBaseline {

  private static final int ITERATIONS = 210_000;
  private static final long WARM_UP_NANOS = 1_000_000_000L;

  private HashBaseline() {}

  /** Argument: {@code SECONDS}. */
  public static void main(String[] arguments) throws Exception {
    hashesASecond(WARM_UP_NANOS);
    long nanos = (long) (Double.parseDouble(arguments[0]) * 1e9);
    System.out.printf("%.2f%n", hashesASecond(nanos));
  }

  private static double hashesASecond(long nanos) throws Exception {
    SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512");
    long start = System.nanoTime();
    int hashes = 0;
    while (System.nanoTime() - start < nanos) {
      char[] password = "enchantress of numbers".toCharArray();
      factory.generateSecret(new PBEKeySpec(password, new byte[16], ITERATIONS, 512));
      hashes++;
    }
    return hashes * 1e9 / (System.nanoTime() - start);
  }
}
