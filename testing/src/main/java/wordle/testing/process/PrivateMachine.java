package wordle.testing.process;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What looks like this machine and is none of it: there a test is root, changes the configuration
 * of nginx and the checkout, and starts services; when its last command ends, all is as it was. The
 * checkout has no data there, and no other system has run in it. The script {@code
 * src/main/sh/private-machine} says how.
 */
public final class PrivateMachine {

  private static final List<String> NAMESPACES =
      List.of("unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc");
  private static final String SCRIPT = "testing/src/main/sh/private-machine";

  /** What the script does that a kernel may refuse. */
  private static final String PROBE =
      "mount -t tmpfs tmpfs /run && mkdir /run/upper /run/work"
          + " && mount -t overlay overlay -o lowerdir=/etc,upperdir=/run/upper,workdir=/run/work /etc"
          + " && PATH=$PATH:/usr/sbin:/sbin ip link set lo up";

  private PrivateMachine() {}

  /** What to put in front of a command that is to find nothing else on its network. */
  public static List<String> withNetworkOfItsOwn() {
    return prefix(Repository.path(""), "--net");
  }

  /** What to put in front of a command that is to reach what listens on this machine. */
  public static List<String> onThisNetwork() {
    return prefix(Repository.path(""));
  }

  /** The same for a checkout at another place. */
  static List<String> prefix(Path root, String... furtherNamespaces) {
    List<String> unshare = new ArrayList<>(NAMESPACES);
    unshare.addAll(List.of(furtherNamespaces));
    skipWhereNotPermitted(unshare);
    unshare.add(Repository.path(SCRIPT).toString());
    unshare.add(root.toString());
    return unshare;
  }

  /** Root has the right to this, but neither in an ordinary container nor in every chroot. */
  private static void skipWhereNotPermitted(List<String> unshare) {
    List<String> command = new ArrayList<>(unshare);
    command.addAll(List.of("sh", "-c", PROBE));
    try {
      Command.Outcome outcome = new Command(command).run();
      assumeTrue(
          outcome.status() == 0,
          "This machine does not permit a private copy of it: " + outcome.output().strip());
    } catch (IOException e) {
      throw new UncheckedIOException("unshare cannot be run", e);
    }
  }
}
