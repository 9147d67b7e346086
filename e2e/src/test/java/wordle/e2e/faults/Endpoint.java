package wordle.e2e.faults;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import wordle.testing.http.Account;
import wordle.testing.http.RawHttp;
import wordle.testing.http.Response;
import wordle.testing.system.RunningSystem;

/**
 * A call that takes a body, through the gateway or on an instance port.
 *
 * @param name for messages of failures
 * @param address of the gateway or the instance
 * @param call method and path
 * @param identity the header line that identifies the caller
 */
record Endpoint(String name, URI address, String call, String identity) {

  /** All endpoints; the game is the account's own. */
  static List<Endpoint> all(RunningSystem system, Account account, String gamePath) {
    String credentials = "Authorization: " + account.basic();
    String verified = "Remote-User: " + account.name();
    String registration = "POST /users";
    String password = "PUT /users/me/password";
    String guess = "POST " + gamePath + "/guesses";
    return List.of(
        new Endpoint("users through the gateway", system.gateway(), registration, credentials),
        new Endpoint("games through the gateway", system.gateway(), guess, credentials),
        new Endpoint("users on the instance port", system.users(1), registration, credentials),
        new Endpoint("games on the instance port", system.games(1), guess, verified),
        new Endpoint("the password through the gateway", system.gateway(), password, credentials),
        new Endpoint("the password on the instance port", system.users(1), password, credentials));
  }

  /** The call, such as {@code DELETE /games}, through the gateway. */
  static Endpoint throughGateway(RunningSystem system, String call, Account account) {
    String credentials = "Authorization: " + account.basic();
    return new Endpoint(call + " through the gateway", system.gateway(), call, credentials);
  }

  boolean isGateway() {
    return name.endsWith("gateway");
  }

  /** Sends a request line as it stands, with the identity and these headers. */
  Response ask(String requestLine, String... headers) {
    List<String> lines = new ArrayList<>(List.of(identity));
    lines.addAll(Arrays.asList(headers));
    return RawHttp.to(address)
        .ask(requestLine, lines.toArray(String[]::new))
        .orElseThrow(() -> new AssertionError("No response from " + name + " to " + requestLine));
  }

  /** Sends a body, one byte a character, with its length. */
  Response post(String mediaType, String body) {
    return send("Content-Type: " + mediaType + "\r\nContent-Length: " + body.length(), body);
  }

  /** Sends the call with these header lines and bytes. */
  Response send(String headerLines, String bytes) {
    String request =
        String.join(
                "\r\n",
                call + " HTTP/1.1",
                "Host: " + address.getAuthority(),
                identity,
                headerLines,
                "Connection: close")
            + "\r\n\r\n"
            + bytes;
    return RawHttp.to(address)
        .send(request)
        .orElseThrow(() -> new AssertionError("No response from " + name + " to " + request));
  }

  @Override
  public String toString() {
    return name;
  }
}
