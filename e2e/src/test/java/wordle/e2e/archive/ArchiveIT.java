package wordle.e2e.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each archive holds its service, what that needs, and nothing of the other service. */
class ArchiveIT {

  @ParameterizedTest
  @EnumSource
  void warHoldsClassesOfItsServiceAlone(Service service) {
    List<String> classes = Service.names(service.war(), name -> name.endsWith(".class"));

    assertTrue(
        classes.contains(
            "WEB-INF/classes/wordle/%s/%sApplication.class"
                .formatted(service.id(), service.title())));
    assertEquals(List.of(), without(classes, "WEB-INF/classes/wordle/" + service.id() + "/"));
  }

  /** The server has the JDBC driver, and Liberty has the APIs. */
  @ParameterizedTest
  @EnumSource
  void warHoldsTheListedLibrariesAlone(Service service) {
    Set<String> libraries =
        Service.names(service.war(), name -> name.endsWith(".jar")).stream()
            .map(name -> name.replaceFirst("WEB-INF/lib/(.*)-\\d.*", "$1"))
            .collect(Collectors.toSet());

    assertEquals(service.libraries(), libraries);
  }

  @ParameterizedTest
  @EnumSource
  void runnableJarHoldsOneServerWithTheServiceAndTheDriver(Service service) {
    String server = service.serverFolder();
    List<String> files =
        Service.names(service.runnableJar(), name -> name.startsWith("wlp/usr/servers/"));

    String war = server + "apps/" + service.id() + ".war";
    assertTrue(
        files.containsAll(List.of(war, server + "server.xml", server + "jdbc/sqlite-jdbc.jar")));
    assertEquals(List.of(), without(files, server));
    assertEquals(List.of(war), files.stream().filter(name -> name.endsWith(".war")).toList());
  }

  @ParameterizedTest
  @EnumSource
  void nothingInTheRunnableJarIsNamedAfterTheOtherService(Service service) {
    String pattern = "(?i).*\\b" + service.other().id() + "\\b.*";

    assertEquals(List.of(), Service.names(service.runnableJar(), name -> name.matches(pattern)));
  }

  private static List<String> without(List<String> names, String folder) {
    return names.stream().filter(name -> !name.startsWith(folder)).toList();
  }
}
