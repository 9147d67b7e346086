package wordle.users.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {

  private final CommonPasswords common = CommonPasswords.load();

  @ParameterizedTest
  @ValueSource(
      strings = {"password", "12345678", "PassWord1", "QWERTYUIOP", "00000000", "abcdefgh"})
  void mostCommonPasswordsAreListedInEveryCase(String text) {
    assertTrue(common.contains(new Password(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"correct horse battery staple", "password-of-mine", "Äpfelköniginnen"})
  void otherPasswordsAreNotListed(String text) {
    assertFalse(common.contains(new Password(text)));
  }

  @Test
  void listHoldsThousandsOfDistinctPasswordsInLowerCase() throws IOException {
    List<String> lines = lines();
    assertTrue(lines.size() >= 5000);
    assertEquals(lines.size(), new HashSet<>(lines).size());
    lines.forEach(
        line -> {
          assertEquals(line.toLowerCase(Locale.ROOT), new Password(line).text());
          assertTrue(common.contains(new Password(line)));
        });
  }

  private static List<String> lines() throws IOException {
    try (InputStream list = CommonPasswords.class.getResourceAsStream("/passwords/common.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
