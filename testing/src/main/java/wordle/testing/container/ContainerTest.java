package wordle.testing.container;

import java.io.File;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** Deploys the archive as it is shipped. One server runs for all test classes of a module. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
public abstract class ContainerTest {

  /** The archive that the system property {@code container.archive} names. */
  @Deployment(testable = false)
  public static WebArchive archive() {
    File archive =
        new File(System.getProperty("container.archive", "container.archive is not set"));
    return ShrinkWrap.createFromZipFile(WebArchive.class, archive);
  }
}
