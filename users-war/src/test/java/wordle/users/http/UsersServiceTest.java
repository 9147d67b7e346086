package wordle.users.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsersServiceTest {

  @ParameterizedTest
  @ValueSource(strings = {"/users", "/users/me", "/users/me/password", "/auth"})
  void documentedPathIsItsOwnRoute(String path) {
    assertEquals(path, UsersService.DESCRIPTION.route().apply(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/users/", "/users/ada", "/auth/x", "/AUTH", "//auth", "other"})
  void allOtherPathsAreOneRoute(String path) {
    assertEquals("other", UsersService.DESCRIPTION.route().apply(path));
  }
}
