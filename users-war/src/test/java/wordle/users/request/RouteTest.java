package wordle.users.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

  @ParameterizedTest
  @ValueSource(strings = {"/users", "/users/me", "/users/me/password", "/auth"})
  void documentedPathIsItsOwnRoute(String path) {
    assertEquals(path, Route.of(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/users/", "/users/ada", "/auth/x", "/AUTH", "//auth", "other"})
  void allOtherPathsAreOneRoute(String path) {
    assertEquals("other", Route.of(path));
  }
}
