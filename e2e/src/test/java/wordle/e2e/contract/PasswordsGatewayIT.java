package wordle.e2e.contract;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.http.Account;
import wordle.testing.system.RunningSystem;
import wordle.testing.system.SharedSystem;

/** Passwords of every kind, from their registration to a login. */
@ExtendWith(SharedSystem.class)
@Tag("alone")
@Tag("slow")
class PasswordsGatewayIT {

  private final RunningSystem system;

  PasswordsGatewayIT(RunningSystem system) {
    this.system = system;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p\u00e4ssw\u00f6rt\u00e7hen", "\u1ebc\u00d1\u0163\u017a\u0151\u1ef1\u00e5\u00ef",
        "\ud55c\uad6d\uc5b4\ube44\ubc00\ubc88\ud638\uc694",
            "\u03cc\u03c7\u03b9 \u03c3\u03ae\u03bc\u03b5\u03c1\u03b1"
      })
  void passwordIsGoodInBothNormalFormsHoweverItWasRegistered(String password) {
    for (Normalizer.Form registered : forms()) {
      String name = Account.fresh().name();
      system.client().register(new Account(name, in(registered, password))).expect(201);
      for (Normalizer.Form offered : forms()) {
        system.client(new Account(name, in(offered, password))).get("/games").expect(200);
      }
    }
  }

  @Test
  void lookAlikeOfCompatibilityFormIsAnotherPassword() {
    Account account = register("\ufb01ne words");

    system.client(new Account(account.name(), "fine words")).get("/games").expect(401);
    system.client(account).get("/games").expect(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a:b:c:d:e", ":::::::::", "\ud83c\udfb2\ud83d\ude00\ud83d\udc69\u200d\ud83d\udcbb!!!!",
        "  leading and trailing  ", "\"quoted\" \\ 'slashed' %00 &amp;", "\u202eright to left"
      })
  void passwordOfAnyKindIsGoodAsItIsAndNotOtherwise(String password) {
    Account account = register(password);

    system.client(account).get("/games").expect(200);
    system.client(new Account(account.name(), password + " ")).get("/games").expect(401);
    system.client(new Account(account.name(), password.substring(1))).get("/games").expect(401);
  }

  @Test
  void caseOfLettersMatters() {
    Account account = register("Correct Horse Battery");

    system.client(new Account(account.name(), "correct horse battery")).get("/games").expect(401);
  }

  @Test
  void credentialsOutsideUtf8AreUnauthenticated() {
    Account account = register("p\u00e4ssw\u00f6rt\u00e7hen");
    byte[] pair = (account.name() + ":" + account.password()).getBytes(StandardCharsets.ISO_8859_1);
    String authorization = "Basic " + Base64.getEncoder().encodeToString(pair);

    system.client().get("/games", "Authorization", authorization).expect(401);
  }

  @Test
  void unpairedSurrogateIsMalformed() {
    String body = "{\"username\": \"somebody\", \"password\": \"1234567\\ud83c 9\"}";

    system.client().post("/users", body).expect(400);
  }

  private Account register(String password) {
    Account account = new Account(Account.fresh().name(), password);
    system.client().register(account).expect(201);
    return account;
  }

  private static Normalizer.Form[] forms() {
    return new Normalizer.Form[] {Normalizer.Form.NFC, Normalizer.Form.NFD};
  }

  private static String in(Normalizer.Form form, String password) {
    return Normalizer.normalize(password, form);
  }
}
