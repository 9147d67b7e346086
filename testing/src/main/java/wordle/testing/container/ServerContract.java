package wordle.testing.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.http.Response;

/** Health, OpenAPI document and request ids of a service with nothing else on the machine. */
public abstract class ServerContract extends ContainerTest {

  private final String document;
  private final String resource;
  private final Set<String> paths;

  /**
   * The contract of a service.
   *
   * @param document the path of its OpenAPI document
   * @param resource the path of a resource
   * @param paths all paths that the document describes
   */
  protected ServerContract(String document, String resource, Set<String> paths) {
    this.document = document;
    this.resource = resource;
    this.paths = Set.copyOf(paths);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/live", "/health/ready", "/health/started"})
  void serviceIsUp(String path) {
    Response response = Server.request("GET", path).send().expect(200);
    assertEquals("UP", response.json().getString("status"));
    assertFalse(response.json().getJsonArray("checks").isEmpty());
  }

  @Test
  void documentDescribesEveryPath() {
    JsonObject json =
        Server.request("GET", document)
            .header("Accept", "application/json")
            .send()
            .expect(200)
            .json();
    assertTrue(json.getString("openapi").startsWith("3.1."));
    assertEquals(paths, json.getJsonObject("paths").keySet());
  }

  @Test
  void documentIsYamlByDefault() {
    Response response = Server.request("GET", document).send().expect(200);
    assertTrue(response.text().contains("openapi: 3.1."));
  }

  @Test
  void documentHasAPage() {
    Server.request("GET", document + "/ui/").send().expect(200);
  }

  @Test
  void validRequestIdIsKept() {
    String longest = "Az09._-x".repeat(8);
    assertEquals(longest, requestId(longest));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a,b", "\u00e4", "<script>"})
  void invalidRequestIdIsReplaced(String id) {
    String replaced = requestId(id);
    assertTrue(replaced.matches("[A-Za-z0-9._-]{1,64}"), replaced);
    assertNotEquals(id, replaced);
  }

  @Test
  void requestIdThatIsTooLongIsReplaced() {
    String tooLong = "a".repeat(65);
    assertNotEquals(tooLong, requestId(tooLong));
  }

  private String requestId(String sent) {
    return Server.raw("GET", resource, "X-Request-ID: " + sent).requiredHeader("X-Request-ID");
  }
}
