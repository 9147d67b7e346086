package wordle.users.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input on the instance's own port. */
class RefusalIT extends ContainerTest {

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
    new Request("POST", "/users")
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
    new Request("POST", "/users")
        .header("Content-Type", type)
        .content("{}".getBytes(UTF_8))
        .send()
        .assertProblem(415, "unsupported-media-type");
    new Request("POST", "/users")
        .header("Content-Type", type)
        .send()
        .assertProblem(415, "unsupported-media-type");
  }

  @Test
  void bodyWithoutAMediaTypeIsRefused() {
    new Request("POST", "/users")
        .content("{}".getBytes(UTF_8))
        .send()
        .assertProblem(415, "unsupported-media-type");
  }

  @Test
  void largeBodyIsRefusedHoweverItIsSent() {
    byte[] large = ("{\"username\": \"" + "a".repeat(4096) + "\"}").getBytes(UTF_8);
    Request whole = new Request("POST", "/users").header("Content-Type", "application/json");
    whole.content(large).send().assertProblem(413, "body-too-large");
    Request chunked = new Request("POST", "/users").header("Content-Type", "application/json");
    chunked.chunked(large).send().assertProblem(413, "body-too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "PATCH", "FOO"})
  void otherMethodsOfTheOpenPathAreRefusedWithoutCredentials(String method) {
    Answer answer = RawRequest.send(method, "/users").assertStatus(405);
    assertEquals(Set.of("POST", "OPTIONS"), Set.of(answer.header("Allow").split(", *")));
  }

  @Test
  void optionsNamesTheMethodsAndNoOtherSite() {
    Answer answer = new Request("OPTIONS", "/users").header("Origin", "http://elsewhere").send();
    assertEquals(204, answer.status());
    assertTrue(answer.header("Allow").contains("POST"));
    assertEquals("", answer.header("Access-Control-Allow-Origin"));
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
    RawRequest.send("GET", path).assertStatus(401);
    String credentials = "Authorization: " + basic(newUser(), PASSWORD);
    RawRequest.send("GET", path, credentials).assertProblem(404, "not-found");
  }

  @Test
  void whatTheContainerHidesIsRefusedAsAProblemToo() {
    Answer answer = RawRequest.send("GET", "/WEB-INF/web.xml").assertStatus(401);
    assertEquals("application/problem+json", answer.header("Content-Type"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?x=%zz", "?%ff", "?username=ada", "?a=1&a=2&;"})
  void queriesAreIgnored(String query) {
    RawRequest.send("GET", "/auth" + query).assertUnauthenticated();
    RawRequest.send("PUT", "/users" + query).assertProblem(405, "method-not-allowed");
  }

  @Test
  void headersThatDoNotConcernUsAreNotParsed() {
    String credentials = "Authorization: " + basic(newUser(), PASSWORD);
    RawRequest.send(
            "GET",
            "/auth",
            credentials,
            "Accept: garbage",
            "Accept-Language: ;;;",
            "Cookie: ;=;",
            "If-None-Match: \"0\"",
            "Content-Type: /")
        .assertStatus(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"' OR 1=1 --", "\\\"; DROP TABLE users; --", "%27"})
  void sqlIsTextLikeAnyOther(String sql) {
    register("{\"username\": \"" + sql + "\", \"password\": \"" + sql + "12345678\"}")
        .assertProblem(422, "invalid-registration");
    authenticate(sql, sql).assertUnauthenticated();
    assertFalse(newUser().isEmpty());
  }
}
