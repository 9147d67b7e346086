package wordle.testing.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.http.Response;

/** Pages of other sites read nothing from an instance port, in a browser of this machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class InstancePortContract extends ContainerTest {

  private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST", "TRACE");

  private final String document;
  private final String resource;

  /**
   * The contract of a service.
   *
   * @param document the path of its OpenAPI document
   * @param resource the path of a resource
   */
  protected InstancePortContract(String document, String resource) {
    this.document = document;
    this.resource = resource;
  }

  private Stream<String> paths() {
    return Stream.concat(
        modulePaths(),
        Stream.of(
            "/metrics/nothing",
            "/health/live",
            "/health/nothing",
            document + "/ui",
            "/ibm/api",
            resource,
            "/nothing",
            "/%2f",
            "/%00"));
  }

  /** The paths of Liberty's own modules. */
  private Stream<String> modulePaths() {
    return Stream.of(
        "/metrics",
        "/metrics/",
        "/metrics?scope=base",
        "/health",
        "/health/ready",
        "/health;x",
        document,
        document + "/ui/",
        document + "/nothing");
  }

  @ParameterizedTest
  @MethodSource("paths")
  void responseToAnotherSiteHasNoCorsHeaderAndNoCookie(String path) {
    for (String method : METHODS) {
      for (String origin : List.of("https://other.example", "null", "http://localhost")) {
        Response response =
            Server.raw(method, path, "Origin: " + origin, "Access-Control-Request-Method: GET");

        assertTrue(
            response.headers().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .noneMatch(name -> name.startsWith("access-control-") || name.contains("cookie")),
            response::toString);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("modulePaths")
  void modulesOfLibertyRejectForeignHosts(String path) {
    for (String host :
        List.of("rebound.example", "rebound.example:80", "localhost.rebound.example", "a b", "")) {
      Response response = Server.rawTo(host, "GET", path);

      assertEquals(400, response.status(), response::toString);
      assertEquals("application/problem+json", response.requiredHeader("Content-Type"));
      assertEquals("/problems/bad-request", response.json().getString("type"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "127.0.0.1:65535", "[::1]", "wordle.example", "OTHER.example:80"})
  void modulesOfLibertyAcceptLoopbackHostsAndAllowedHosts(String host) {
    for (String path : List.of("/metrics", "/health/live", document)) {
      assertEquals(200, Server.rawTo(host, "GET", path).status(), path);
    }
    assertFalse(Server.rawTo(host, "GET", "/metrics").text().isEmpty());
  }
}
