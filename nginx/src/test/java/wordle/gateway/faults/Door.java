package wordle.gateway.faults;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import wordle.gateway.system.Account;
import wordle.gateway.system.Answer;
import wordle.gateway.system.RawHttp;
import wordle.gateway.system.RunningSystem;

/**
 * A way to one of the two calls that take a body: through the gateway, or on an instance's own
 * port.
 *
 * @param name what it is, for people
 * @param address where it listens
 * @param path the path of the call
 * @param identity the header line that makes the caller known
 */
record Door(String name, URI address, String path, String identity) {

  /** All doors; the game is the account's own. */
  static List<Door> all(RunningSystem system, Account account, String gamePath) {
    String credentials = "Authorization: " + account.basic();
    String verified = "Remote-User: " + account.name();
    String guesses = gamePath + "/guesses";
    return List.of(
        new Door("users through the gateway", system.gateway(), "/users", credentials),
        new Door("games through the gateway", system.gateway(), guesses, credentials),
        new Door("users on its own port", system.users(1), "/users", credentials),
        new Door("games on its own port", system.games(1), guesses, verified));
  }

  boolean isGateway() {
    return name.endsWith("gateway");
  }

  /** Sends a request line as it stands, with the identity and these headers. */
  Answer ask(String requestLine, String... headers) {
    List<String> lines = new ArrayList<>(List.of(identity));
    lines.addAll(Arrays.asList(headers));
    return RawHttp.to(address)
        .ask(requestLine, lines.toArray(String[]::new))
        .orElseThrow(() -> new AssertionError("No answer from " + name + " to " + requestLine));
  }

  /** Sends a body, one byte a character, with its length. */
  Answer post(String mediaType, String body) {
    return send("Content-Type: " + mediaType + "\r\nContent-Length: " + body.length(), body);
  }

  /** Sends a POST with these header lines and bytes. */
  Answer send(String headerLines, String bytes) {
    String request =
        String.join(
                "\r\n",
                "POST " + path + " HTTP/1.1",
                "Host: " + address.getAuthority(),
                identity,
                headerLines,
                "Connection: close")
            + "\r\n\r\n"
            + bytes;
    return RawHttp.to(address)
        .send(request)
        .orElseThrow(() -> new AssertionError("No answer from " + name + " to " + request));
  }

  @Override
  public String toString() {
    return name;
  }
}
