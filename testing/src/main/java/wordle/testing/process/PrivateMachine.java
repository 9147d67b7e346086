package wordle.testing.process;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A private copy of this machine in new namespaces. A test is root there, and may change the
 * configuration of nginx and the checkout. All changes disappear with its last command. The
 * checkout has no data there. The script {@code src/main/sh/private-machine} says how.
 */
public final class PrivateMachine {

  private static final List<String> NAMESPACES =
      List.of("unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc");
  private static final String SCRIPT = "testing/src/main/sh/private-machine";

  /** The operations of the script that a kernel may refuse. */
  private static final String PROBE =
      "mount -t tmpfs tmpfs /run && mkdir /run/upper /run/work"
          + " && mount -t overlay overlay -o lowerdir=/etc,upperdir=/run/upper,workdir=/run/work /etc"
          + " && PATH=$PATH:/usr/sbin:/sbin ip link set lo up";

  private PrivateMachine() {}

  /** The prefix of a command that gets a network of its own. */
  public static List<String> withNetworkOfItsOwn() {
    return prefix(Repository.path(""), "--net");
  }

  /** The prefix of a command that shares this machine's network. */
  public static List<String> onThisNetwork() {
    return prefix(Repository.path(""));
  }

  /** The same for a checkout in another folder. */
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
