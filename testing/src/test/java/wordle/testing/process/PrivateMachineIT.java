package wordle.testing.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateMachineIT {

  private static final String SHOW_AND_CHANGE = "ls data .run; touch data/users.db nginx.conf";

  @Test
  void dataAndOtherSystemsOfTheCheckoutAreNotThereAndNothingOfItChanges(@TempDir Path checkout)
      throws IOException {
    Files.createDirectories(checkout.resolve("data"));
    Files.createFile(checkout.resolve("data/games.db"));
    Files.createDirectories(checkout.resolve(".run/8080/gateway"));
    Files.createDirectories(checkout.resolve(".run/installations/users"));
    List<String> command = new ArrayList<>(PrivateMachine.prefix(checkout));
    command.addAll(List.of("sh", "-c", SHOW_AND_CHANGE));

    Command.Outcome outcome = new Command(command).run();

    assertEquals(new Command.Outcome(0, ".run:\ninstallations\n\ndata:\n"), outcome);
    assertFalse(Files.exists(checkout.resolve("data/users.db")));
    assertFalse(Files.exists(checkout.resolve("nginx.conf")));
    assertTrue(Files.exists(checkout.resolve("data/games.db")));
    assertTrue(Files.exists(checkout.resolve(".run/8080/gateway")));
  }
}
