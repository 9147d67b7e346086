package wordle.users.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway's question. */
class AuthIT extends ContainerTest {

  @Test
  void goodCredentialsAreAnsweredWithTheNameAsRegistered() {
    String name = newUser();
    Answer answer = authenticate(name.toLowerCase(Locale.ROOT), PASSWORD).assertStatus(200);
    assertTrue(answer.json().getBoolean("authenticated"));
    assertEquals(name, answer.header("Remote-User"));
    assertEquals("private, no-cache, no-transform", answer.header("Cache-Control"));
    assertEquals("", answer.header("Set-Cookie"));
  }

  @Test
  void wrongPasswordAndUnknownUserAreAnsweredAlike() {
    Answer wrong = authenticate(newUser(), "not the password").assertUnauthenticated();
    Answer unknown = authenticate(newName(), "not the password").assertUnauthenticated();
    assertEquals(wrong.text(), unknown.text());
    assertEquals("", wrong.header("Remote-User"));
  }

  @Test
  void wrongPasswordIsRefusedAfterTheRightOneWasVerified() {
    String name = newUser();
    authenticate(name, PASSWORD).assertStatus(200);
    authenticate(name, PASSWORD + "!").assertUnauthenticated();
    authenticate(name, PASSWORD).assertStatus(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pässwörd ünd so", "correct:horse:battery", "🔑🔑🔑🔑🔑🔑🔑🔑", "パスワードです!"})
  void passwordIsAnyTextInEitherNormalForm(String password) {
    String name = newName();
    register(name, Normalizer.normalize(password, Normalizer.Form.NFD)).assertStatus(201);
    for (Normalizer.Form form : Normalizer.Form.values()) {
      if (form == Normalizer.Form.NFC || form == Normalizer.Form.NFD) {
        authenticate(name, Normalizer.normalize(password, form)).assertStatus(200);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Basic",
        "Basic ",
        "Basic !!!!",
        "Basic YWRh",
        "Bearer YWRhOmFkYQ==",
        "Basic YWRhOmFk YQ==",
        "Digest username=\"ada\"",
        "' OR '1'='1"
      })
  void whatIsNoCredentialsIsRefused(String authorization) {
    RawRequest.send("GET", "/auth", "Authorization: " + authorization).assertUnauthenticated();
  }

  @Test
  void schemeIsReadInAnyCase() {
    String credentials = basic(newUser(), PASSWORD).replace("Basic", "bAsIc");
    new Request("GET", "/auth").header("Authorization", credentials).send().assertStatus(200);
  }

  @Test
  void missingAndTwofoldCredentialsAreRefused() {
    new Request("GET", "/auth").send().assertUnauthenticated();
    String good = "Authorization: " + basic(newUser(), PASSWORD);
    RawRequest.send("GET", "/auth", good).assertStatus(200);
    RawRequest.send("GET", "/auth", good, good).assertUnauthenticated();
    RawRequest.send("GET", "/auth", "Authorization: Basic eDp5", good).assertUnauthenticated();
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    String credentials = Base64.getEncoder().encodeToString(new byte[] {'a', ':', (byte) 0xff});
    RawRequest.send("GET", "/auth", "Authorization: Basic " + credentials).assertUnauthenticated();
  }

  @Test
  void nobodyIsTakenAtTheirWord() {
    RawRequest.send("GET", "/auth", "Remote-User: ada").assertUnauthenticated();
  }

  @Test
  void whoPrefersLittleIsSpared() {
    String good = "Authorization: " + basic(newUser(), PASSWORD);
    Answer little = RawRequest.send("GET", "/auth", good, "Prefer: return=minimal");
    assertEquals("", little.assertStatus(200).text());
    assertEquals("0", little.header("Content-Length"));
    assertEquals("return=minimal", little.header("Preference-Applied"));
    assertTrue(RawRequest.send("GET", "/auth", good, "Prefer: wait=1").text().contains("true"));
    RawRequest.send("GET", "/auth", "Prefer: return=minimal").assertUnauthenticated();
  }

  @Test
  void headIsAsGetAndOtherMethodsAreRefused() {
    String credentials = basic(newUser(), PASSWORD);
    assertEquals(
        "",
        new Request("HEAD", "/auth")
            .header("Authorization", credentials)
            .send()
            .assertStatus(200)
            .text());
    Answer refused = new Request("POST", "/auth").header("Authorization", credentials).send();
    assertTrue(refused.assertProblem(405, "method-not-allowed").header("Allow").contains("GET"));
  }
}
