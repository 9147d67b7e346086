package wordle.users.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Pbkdf2HasherTest {

  private static final Password PASSWORD = new Password("Äpfelköniginnen 😀");

  private final PasswordHasher hasher = new Pbkdf2Hasher(10);

  @Test
  void hashMatchesItsPasswordOnly() {
    PasswordHash hash = hasher.hash(PASSWORD);
    assertTrue(hasher.matches(PASSWORD, hash));
    assertFalse(hasher.matches(new Password("Äpfelköniginnen 😁"), hash));
    assertFalse(hasher.matches(new Password("äpfelköniginnen 😀"), hash));
  }

  @Test
  void hashMatchesBothNormalForms() {
    Password decomposed = new Password(Normalizer.normalize(PASSWORD.text(), Form.NFD));
    assertTrue(hasher.matches(decomposed, hasher.hash(PASSWORD)));
  }

  @Test
  void eachHashHasANewSalt() {
    PasswordHash first = hasher.hash(PASSWORD);
    PasswordHash second = hasher.hash(PASSWORD);
    assertEquals(16, first.salt().length);
    assertEquals(64, first.length());
    assertNotEquals(
        HexFormat.of().formatHex(first.salt()), HexFormat.of().formatHex(second.salt()));
    assertNotEquals(first, second);
  }

  @Test
  void hashWithOtherParametersIsComparedWithThese() {
    PasswordHash old = new Pbkdf2Hasher(3).hash(PASSWORD);
    assertEquals(3, old.iterations());
    assertEquals(10, hasher.hash(PASSWORD).iterations());
    assertTrue(hasher.matches(PASSWORD, PasswordHash.parse(old.encoded())));
  }

  @Test
  void resultEqualsThatOfAnotherImplementation() {
    // Computed by Python's hashlib.pbkdf2_hmac("sha512", b"password", b"salt", 4096).
    byte[] result =
        HexFormat.of()
            .parseHex(
                "d197b1b33db0143e018b12f3d1d1479e6cdebdcc97c5c0f87f6902e072f457b5"
                    + "143f30602641b3d55cd335988cb36b84376060ecd532e039b742a239434af2d5");
    byte[] salt = "salt".getBytes(StandardCharsets.US_ASCII);
    assertTrue(hasher.matches(new Password("password"), PasswordHash.of(4096, salt, result)));
  }
}
