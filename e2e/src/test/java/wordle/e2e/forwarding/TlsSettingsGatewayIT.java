package wordle.e2e.forwarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wordle.testing.process.Command;
import wordle.testing.system.Formation;

/** Invalid TLS settings end the start of the gateway with a sentence that names the remedy. */
class TlsSettingsGatewayIT {

  @TempDir private static Path folder;

  private static Certificate good;
  private static Certificate other;

  @BeforeAll
  static void makeCertificates() {
    good = Certificate.in(folder, "good");
    other = Certificate.withRsaIn(folder, "other");
  }

  @Test
  void halfOfAPairIsRefused() throws IOException {
    assertRefused("TLS_KEY is not set: ", "TLS_CERT", good.file());
    assertRefused("TLS_CERT is not set: ", "TLS_KEY", good.key());
    assertRefused("HTTP_PORT=8080 redirects to TLS: ", "HTTP_PORT", Path.of("8080"));
  }

  @Test
  void missingOrForeignFileIsRefused() throws IOException {
    Path missing = folder.resolve("missing");
    Path text = Files.writeString(folder.resolve("text"), "Dear diary");

    assertRefused("TLS_CERT=" + missing, "TLS_CERT", missing, "TLS_KEY", good.key());
    assertRefused("TLS_KEY=" + missing, "TLS_CERT", good.file(), "TLS_KEY", missing);
    assertRefused("TLS_CERT=" + text, "TLS_CERT", text, "TLS_KEY", good.key());
    assertRefused("TLS_KEY=" + text, "TLS_CERT", good.file(), "TLS_KEY", text);
  }

  /** nginx itself would start with a key of another kind, and fail at each handshake. */
  @Test
  void keyOfAnotherCertificateIsRefused() throws IOException {
    Certificate sameKind = Certificate.in(folder, "same-kind");

    for (Certificate wrong : List.of(other, sameKind)) {
      assertRefused("TLS_KEY=" + wrong.key(), "TLS_CERT", good.file(), "TLS_KEY", wrong.key());
    }
  }

  @Test
  void keyThatNeedsAPasswordIsRefusedAndNotAskedFor() throws IOException {
    Path locked = folder.resolve("locked.key");
    Command.Outcome made =
        new Command(
                List.of(
                    "openssl",
                    "pkey",
                    "-in",
                    good.key().toString(),
                    "-aes256",
                    "-passout",
                    "pass:secret",
                    "-out",
                    locked.toString()))
            .run();
    assertEquals(0, made.status(), made::output);

    assertRefused("TLS_KEY=" + locked, "TLS_CERT", good.file(), "TLS_KEY", locked);
  }

  @Test
  void plainHttpOutsideLoopbackIsWarnedOf() throws IOException {
    String warning = "Passwords travel in clear text";

    assertTrue(saidAtTheStart(Map.of()).contains(warning));
    assertFalse(saidAtTheStart(Map.of("GATEWAY_ADDRESS", "127.0.0.1")).contains(warning));
    assertFalse(
        saidAtTheStart(Map.of("TLS_CERT", good.file().toString(), "TLS_KEY", good.key().toString()))
            .contains(warning));
  }

  private static String saidAtTheStart(Map<String, String> settings) throws IOException {
    try (RunningGateway gateway = RunningGateway.start(new Formation(1, 1), settings)) {
      return Files.readString(gateway.log());
    }
  }

  private static void assertRefused(String beginning, Object... settings) throws IOException {
    Map<String, String> named =
        settings.length == 2
            ? Map.of(settings[0].toString(), settings[1].toString())
            : Map.of(
                settings[0].toString(),
                settings[1].toString(),
                settings[2].toString(),
                settings[3].toString());
    Command.Outcome outcome = RunningGateway.refusal(named);

    assertNotEquals(0, outcome.status());
    assertTrue(outcome.output().startsWith(beginning), outcome::toString);
    assertTrue(outcome.output().strip().endsWith("."), outcome::toString);
    assertEquals(1, outcome.output().lines().count(), outcome::toString);
  }
}
