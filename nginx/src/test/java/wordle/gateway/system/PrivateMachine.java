package wordle.gateway.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * What looks like this machine and is none of it: there a test is root, changes the configuration
 * of nginx and the checkout, and starts services; when its last command ends, all is as it was. The
 * script {@code src/test/sh/private-machine} says how.
 */
public final class PrivateMachine {

  private static final List<String> NAMESPACES =
      List.of("unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc");
  private static final String SCRIPT = "nginx/src/test/sh/private-machine";

  private PrivateMachine() {}

  /** What to put in front of a command that is to find nothing else on its network. */
  public static List<String> withNetworkOfItsOwn() {
    return prefix("--net");
  }

  /** What to put in front of a command that is to reach what listens on this machine. */
  public static List<String> onThisNetwork() {
    return prefix();
  }

  private static List<String> prefix(String... furtherNamespaces) {
    refuseWhoMayNot();
    List<String> prefix = new ArrayList<>(NAMESPACES);
    prefix.addAll(List.of(furtherNamespaces));
    prefix.add(Repository.path(SCRIPT).toString());
    prefix.add(Repository.path("").toString());
    return prefix;
  }

  /** Only root may mount; for others the test is skipped, aloud. */
  private static void refuseWhoMayNot() {
    if (!isRoot()) {
      String sentence = "Skipped: only root can make a private machine; run it as root.";
      System.out.println(sentence);
      Assumptions.abort(sentence);
    }
  }

  private static boolean isRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException e) {
      return false;
    }
  }
}
