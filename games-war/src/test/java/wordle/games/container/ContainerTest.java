package wordle.games.container;

import java.io.File;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** Deploys the archive as it is shipped; one server serves all classes of tests. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
abstract class ContainerTest {

  static final File ARCHIVE = new File("target/games.war");

  final Caller alice = newCaller("alice");
  final Caller bob = newCaller("bob");

  @Deployment(testable = false)
  static WebArchive archive() {
    return ShrinkWrap.createFromZipFile(WebArchive.class, ARCHIVE);
  }

  /** A player whom no other test knows. */
  private static Caller newCaller(String name) {
    return new Caller(name + "-" + UUID.randomUUID().toString().substring(0, 18));
  }
}
