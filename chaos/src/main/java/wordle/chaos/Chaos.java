package wordle.chaos;

import java.nio.file.Path;

/**
 * The main class of {@code tools/chaos}, which sets the environment of the system under test.
 *
 * <p>Arguments: {@code roll CLONE COMMIT}, or a list of modes with commas and a number of kills or
 * seconds.
 */
final class Chaos {

  private Chaos() {}

  public static void main(String[] arguments) {
    try {
      run(arguments);
      Check.requireAll();
      System.exit(0); // ends the players' threads
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void run(String[] arguments) throws Exception {
    if (arguments[0].equals("roll")) {
      new RollScenario(Path.of(arguments[1]), arguments[2]).run();
    } else {
      SystemUnderTest system = SystemUnderTest.start(Settings.root());
      for (String mode : arguments[0].split(",", -1)) {
        run(mode, Integer.parseInt(arguments[1]), system);
      }
    }
  }

  private static void run(String mode, int size, SystemUnderTest system) throws Exception {
    switch (mode) {
      case "kill" -> new KillScenario(system).run(size);
      case "soak" -> new SoakScenario(system, size).run();
      case "fuzz" -> FuzzScenario.run(size);
      case "overload" -> new OverloadScenario(system).run();
      case "slow" -> new SlowClientsScenario().run();
      case "flood" -> new HashFloodScenario().run();
      default -> throw new IllegalArgumentException("No mode " + mode);
    }
  }
}
