package wordle.e2e.forwarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wordle.testing.http.RawHttp;
import wordle.testing.http.Response;
import wordle.testing.http.SecurityHeaders;
import wordle.testing.process.Command;
import wordle.testing.system.Formation;
import wordle.testing.system.Ports;

/** ACME challenges are served by plain HTTP (RFC 8555 section 8.3). */
class AcmeGatewayIT {

  private static final String CHALLENGES = "/.well-known/acme-challenge/";
  private static final String TOKEN = "evaGxfADs6pSRb2LAv9IZf17Dt3juxGJ-PCt92wr_oA";
  private static final String KEY = TOKEN + ".9jg46WB3rR_AHD-EBXdN7cBkH1WOu0tA3M9fm21mqTI";

  @TempDir private static Path folder;

  private static RunningGateway withTls;
  private static RunningGateway withoutTls;
  private static int httpPort;

  @BeforeAll
  static void start() throws IOException {
    // The workers of an nginx that root starts read it as another user.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path challenges = Files.createDirectories(folder.resolve(CHALLENGES.substring(1)));
    Files.writeString(challenges.resolve(TOKEN), KEY);
    Files.writeString(challenges.resolve(".hidden"), "secret");
    Files.writeString(challenges.resolve("name.txt"), "secret");
    Files.createDirectories(challenges.resolve("folder"));
    Files.writeString(challenges.resolve("folder/file"), "secret");
    Files.writeString(folder.resolve("outside"), "secret");
    Files.createSymbolicLink(challenges.resolve("link"), folder.resolve("outside"));
    Files.createSymbolicLink(challenges.resolve("linked-folder"), folder);
    Certificate certificate = Certificate.in(folder, "served");
    httpPort = Ports.free().gateway();
    withTls =
        RunningGateway.start(
            new Formation(1, 1),
            Map.of(
                "TLS_CERT", certificate.file().toString(),
                "TLS_KEY", certificate.key().toString(),
                "HTTP_PORT", Integer.toString(httpPort),
                "ACME_WEBROOT", folder.toString()));
    withoutTls =
        RunningGateway.start(new Formation(1, 1), Map.of("ACME_WEBROOT", folder.toString()));
  }

  @AfterAll
  static void stop() {
    withTls.close();
    withoutTls.close();
  }

  @Test
  void challengeIsAnsweredByPlainHttpWithoutCredentials() {
    for (int port : new int[] {httpPort, withoutTls.ports().gateway()}) {
      Response response = ask(port, "GET " + CHALLENGES + TOKEN).expect(200);

      assertEquals(KEY, response.text());
      assertEquals("text/plain", response.requiredHeader("Content-Type"));
      SecurityHeaders.assertOn(response);
      assertEquals("", ask(port, "HEAD " + CHALLENGES + TOKEN).expect(200).text());
      ask(port, "POST " + CHALLENGES + TOKEN).expect(405);
      ask(port, "GET " + CHALLENGES + "unknown").expect(404);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        CHALLENGES,
        CHALLENGES + ".hidden",
        CHALLENGES + "name.txt",
        CHALLENGES + "folder",
        CHALLENGES + "folder/",
        CHALLENGES + "folder/file",
        CHALLENGES + "link",
        CHALLENGES + "linked-folder/outside",
        CHALLENGES + "../../outside",
        CHALLENGES + "..%2f..%2foutside",
        "/.well-known/",
        "/outside"
      })
  void nothingElseOfTheFolderIsServed(String path) {
    for (int port : new int[] {httpPort, withoutTls.ports().gateway()}) {
      Response response = ask(port, "GET " + path);

      assertNotEquals(200, response.status(), response::toString);
      assertFalse(response.text().contains("secret"), response::toString);
      assertFalse(response.text().contains("<"), response::toString);
    }
  }

  @Test
  void otherPathsAreRedirectedToTls() {
    for (String path : new String[] {"/", "/games", CHALLENGES, CHALLENGES + "name.txt"}) {
      Response response = ask(httpPort, "GET " + path).expect(301);

      assertTrue(response.requiredHeader("Location").startsWith("https://"), response::toString);
    }
  }

  @Test
  void folderThatCannotBeUsedEndsTheStart() throws IOException {
    assertRefused(folder.resolve("missing").toString(), "there is no such folder");
    assertRefused(folder.resolve("outside").toString(), "there is no such folder");
    assertRefused(folder + "/a\"b", "name a folder whose path has no");
    assertRefused(folder + "/a$b", "name a folder whose path has no");
  }

  @Test
  void folderThatMayNotBeReadEndsTheStart() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    Assumptions.assumeFalse(Files.isReadable(closed), "root may read every folder");

    assertRefused(closed.toString(), "cannot be read by");
  }

  private static void assertRefused(String webroot, String reason) throws IOException {
    Command.Outcome outcome = RunningGateway.refusal(Map.of("ACME_WEBROOT", webroot));

    assertNotEquals(0, outcome.status());
    assertTrue(outcome.output().startsWith("ACME_WEBROOT=" + webroot), outcome::toString);
    assertTrue(outcome.output().contains(reason), outcome::toString);
    assertEquals(1, outcome.output().lines().count(), outcome::toString);
  }

  private static Response ask(int port, String request) {
    return RawHttp.to(URI.create("http://127.0.0.1:" + port))
        .ask(request + " HTTP/1.1")
        .orElseThrow();
  }
}
