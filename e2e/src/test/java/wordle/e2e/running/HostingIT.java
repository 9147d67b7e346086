package wordle.e2e.running;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wordle.testing.process.Command;
import wordle.testing.process.Repository;

/** Static checks of the systemd units; SystemdIT runs them. */
@Tag("slow")
class HostingIT {

  private static final Path UNITS = Repository.path("hosting/systemd");

  /** The folder in which the units expect the repository. */
  private static final String HOME = "/opt/wordle";

  /** Tenths of systemd's exposure level, whose scale ends at ten. */
  private static final int MOST_EXPOSED = 15;

  @TempDir private Path folder;

  private Path checkout;
  private List<String> units;

  @BeforeEach
  void adaptUnitsToThisCheckout() throws IOException {
    units = new ArrayList<>();
    // A link, because units would have to escape a space in the path of the checkout.
    checkout = Files.createSymbolicLink(folder.resolve("wordle"), Repository.path(""));
    try (Stream<Path> files = Files.list(UNITS)) {
      for (Path file : files.filter(HostingIT::isUnit).sorted().toList()) {
        units.add(adapt(file).toString());
      }
    }
    assertEquals(4, units.size(), units::toString);
  }

  @Test
  void systemdAcceptsTheUnits() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("verify", "--man=no"));
    arguments.addAll(units);

    assertEquals(new Command.Outcome(0, ""), analyze(arguments));
  }

  @Test
  void servicesAreConfined() throws IOException {
    for (String unit : units.stream().filter(name -> name.endsWith(".service")).toList()) {
      String threshold = "--threshold=" + MOST_EXPOSED;
      Command.Outcome outcome =
          analyze(List.of("security", "--offline=true", "--no-pager", threshold, unit));
      assertEquals(0, outcome.status(), outcome::output);
    }
  }

  @Test
  void unitsRunWhatTheProcfileRuns() throws IOException {
    Set<String> commands =
        Files.readAllLines(Repository.path("Procfile")).stream()
            .map(line -> line.replaceFirst(".*: exec ", ""))
            .map(command -> command.replaceFirst(" [1-9]$", " %i"))
            .collect(toSet());

    assertEquals(commands, executed());
  }

  private static Command.Outcome analyze(List<String> arguments) throws IOException {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "There is no systemd-analyze");
    return new Command(Stream.concat(Stream.of("systemd-analyze"), arguments.stream()).toList())
        .run();
  }

  private static Set<String> executed() throws IOException {
    try (Stream<Path> files = Files.list(UNITS)) {
      return files
          .flatMap(HostingIT::lines)
          .filter(line -> line.startsWith("ExecStart="))
          .map(line -> line.replace("ExecStart=" + HOME + "/", ""))
          .collect(toSet());
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static boolean isUnit(Path file) {
    return file.toString().endsWith(".service") || file.toString().endsWith(".target");
  }

  /** An instance of a template unit, with existing commands. */
  private Path adapt(Path unit) throws IOException {
    String text = Files.readString(unit).replace(HOME, checkout.toString());
    Path adapted = folder.resolve(unit.getFileName().toString().replace("@.", "@1."));
    return Files.writeString(adapted, text);
  }
}
