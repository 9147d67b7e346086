package wordle.users.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.container.Server;
import wordle.testing.http.Request;
import wordle.testing.http.Response;

/** Rejection of bad input on the instance port. */
class RefusalIT extends UsersContainerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "\"ada\"",
        "null",
        "{",
        "{} {}",
        "{} x",
        "{\"username\": 5, \"password\": \"enchantress of numbers\"}",
        "{\"username\": \"somebody\", \"password\": true}",
        "{\"username\": [\"somebody\"], \"password\": \"enchantress of numbers\"}",
        "{\"username\": \"somebody\", \"password\": \"enchantress \\ud800\"}",
        "{'username': 'somebody'}",
        ""
      })
  void malformedBodyIsRefused(String body) {
    register(body).assertProblem(400, "malformed-body");
  }

  @Test
  void bodyThatIsNoUtf8IsRefused() {
    byte[] body = "{\"username\": \"somebody\", \"password\": \"???????????\"}".getBytes(UTF_8);
    body[body.length - 5] = (byte) 0xff;
    Server.request("POST", "/users")
        .header("Content-Type", "application/json")
        .content(body)
        .send()
        .assertProblem(400, "malformed-body");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset=ISO-8859-1",
        "application/problem+json",
        "json",
        ";"
      })
  void otherMediaTypesAreRefusedWithAndWithoutContent(String type) {
    Server.request("POST", "/users")
        .header("Content-Type", type)
        .content("{}".getBytes(UTF_8))
        .send()
        .assertProblem(415, "unsupported-media-type");
    Server.request("POST", "/users")
        .header("Content-Type", type)
        .send()
        .assertProblem(415, "unsupported-media-type");
  }

  @Test
  void bodyWithoutAMediaTypeIsRefused() {
    Server.request("POST", "/users")
        .content("{}".getBytes(UTF_8))
        .send()
        .assertProblem(415, "unsupported-media-type");
  }

  @Test
  void largeBodyIsRefusedHoweverItIsSent() {
    byte[] large = ("{\"username\": \"" + "a".repeat(4096) + "\"}").getBytes(UTF_8);
    Request whole = Server.request("POST", "/users").header("Content-Type", "application/json");
    whole.content(large).send().assertProblem(413, "body-too-large");
    Request chunked = Server.request("POST", "/users").header("Content-Type", "application/json");
    chunked.chunked(large).send().assertProblem(413, "body-too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "PATCH", "FOO"})
  void otherMethodsOfTheOpenPathAreRefusedWithoutCredentials(String method) {
    Response response = Server.raw(method, "/users").expect(405);
    assertEquals(Set.of("POST", "OPTIONS"), Set.of(response.requiredHeader("Allow").split(", *")));
  }

  @Test
  void optionsNamesTheMethodsAndNoOtherSite() {
    Response response =
        Server.request("OPTIONS", "/users").header("Origin", "http://elsewhere").send();
    assertEquals(204, response.status());
    assertTrue(response.requiredHeader("Allow").contains("POST"));
    assertEquals(List.of(), response.all("Access-Control-Allow-Origin"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/nothing",
        "/users/",
        "/users/ada",
        "/users;x=1",
        "/auth/",
        "/auth;x",
        "/%61uth",
        "//auth",
        "/WEB-INF/web.xml",
        "/users/../auth",
        "/games",
        "/users/me/",
        "/users/me/x",
        "/users/me/password/",
        "/users/me;x=1",
        "/users/%6de",
        "/users/ME",
        "/users//me"
      })
  void otherPathsAreRefusedAlikeWithoutCredentialsAndUnknownWithThem(String path) {
    Server.raw("GET", path).expect(401);
    String credentials = "Authorization: " + basic(newUser(), PASSWORD);
    Server.raw("GET", path, credentials).assertProblem(404, "not-found");
  }

  @Test
  void hiddenFoldersAreRefusedWithAProblem() {
    Response response = Server.raw("GET", "/WEB-INF/web.xml").expect(401);
    assertEquals("application/problem+json", response.requiredHeader("Content-Type"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?x=%zz", "?%ff", "?username=ada", "?a=1&a=2&;"})
  void queriesAreIgnored(String query) {
    Server.raw("GET", "/auth" + query).assertProblem(401, "unauthenticated");
    Server.raw("PUT", "/users" + query).assertProblem(405, "method-not-allowed");
  }

  @Test
  void irrelevantHeadersAreNotParsed() {
    String credentials = "Authorization: " + basic(newUser(), PASSWORD);
    Server.raw(
            "GET",
            "/auth",
            credentials,
            "Accept: garbage",
            "Accept-Language: ;;;",
            "Cookie: ;=;",
            "If-None-Match: \"0\"",
            "Content-Type: /")
        .expect(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/auth", "/users/me", "/nothing"})
  void rejectionOfHeadHasNoBody(String path) {
    assertEquals("", Server.raw("HEAD", path).expect(401).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"' OR 1=1 --", "\\\"; DROP TABLE users; --", "%27"})
  void sqlIsTextLikeAnyOther(String sql) {
    register("{\"username\": \"" + sql + "\", \"password\": \"" + sql + "12345678\"}")
        .assertProblem(422, "invalid-registration");
    authenticate(sql, sql).assertProblem(401, "unauthenticated");
    assertFalse(newUser().isEmpty());
  }
}
