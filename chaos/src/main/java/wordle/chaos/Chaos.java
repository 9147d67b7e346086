package wordle.chaos;

import java.nio.file.Path;

/**
 * What tools/chaos runs, with the environment of the system to be started: a mode and what it
 * needs.
 */
final class Chaos {

  private Chaos() {}

  public static void main(String[] arguments) {
    try {
      run(arguments);
      Promise.requireAll();
      System.exit(0); // whoever still plays
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void run(String[] arguments) throws Exception {
    if (arguments[0].equals("roll")) {
      new Roll(Path.of(arguments[1]), arguments[2]).run();
    } else {
      Wordle wordle = Wordle.start(Settings.root());
      for (String mode : arguments[0].split(",")) {
        run(mode, Integer.parseInt(arguments[1]), wordle);
      }
    }
  }

  private static void run(String mode, int size, Wordle wordle) throws Exception {
    switch (mode) {
      case "kill" -> new Kills(wordle).run(size);
      case "soak" -> new Soak(wordle, size).run();
      case "overload" -> new Overload(wordle).run();
      case "slow" -> new SlowClients().run();
      case "flood" -> new HashFlood().run();
      default -> throw new IllegalArgumentException("No mode " + mode);
    }
  }
}
