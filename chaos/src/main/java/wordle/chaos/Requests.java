package wordle.chaos;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests as bytes, which are made before a measurement. */
final class Requests {

  static final String PASSWORD = "a password for chaos";

  private static final int PLAYERS = 16;
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  private Requests() {}

  /**
   * Registers players, and returns their requests: each reads a game seven times, then starts one.
   */
  static List<byte[]> ofPlayers() {
    GatewayClient gateway = new GatewayClient();
    List<byte[]> requests = new ArrayList<>();
    for (int i = 0; i < PLAYERS; i++) {
      requests.addAll(ofPlayer(gateway));
    }
    return requests;
  }

  private static List<byte[]> ofPlayer(GatewayClient gateway) {
    String name = register(gateway);
    Reply started = gateway.post("/games", basic(name, PASSWORD), "{}");
    Matcher id = ID.matcher(require(201, started).body());
    if (!id.find()) {
      throw new IllegalStateException("A game without an id");
    }
    String credentials = credentials(name, PASSWORD);
    byte[] look = get("/games/" + id.group(1), credentials);
    return List.of(look, look, look, look, look, look, look, post("/games", credentials, "{}"));
  }

  /** Registers a user, and returns the header line with the credentials. */
  static String newPlayer() {
    return credentials(register(new GatewayClient()), PASSWORD);
  }

  private static String register(GatewayClient gateway) {
    String name = newName();
    require(201, gateway.post("/users", "", account(name)));
    return name;
  }

  static String newName() {
    return "load-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), 36);
  }

  static byte[] registration(String name) {
    return post("/users", "", account(name));
  }

  private static String account(String name) {
    return "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, PASSWORD);
  }

  /** A header line with its end. */
  static String credentials(String name, String password) {
    return "Authorization: " + basic(name, password) + "\r\n";
  }

  private static String basic(String name, String password) {
    byte[] pair = (name + ":" + password).getBytes(StandardCharsets.US_ASCII);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  static byte[] get(String path, String header) {
    return bytes("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n");
  }

  static byte[] post(String path, String header, String json) {
    return bytes(
        ("POST %s HTTP/1.1\r\nHost: localhost\r\n%sContent-Type: application/json\r\n"
                + "Content-Length: %d\r\n\r\n%s")
            .formatted(path, header, json.length(), json));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static Reply require(int status, Reply reply) {
    if (reply.status() != status) {
      throw new IllegalStateException(status + " was expected: " + reply);
    }
    return reply;
  }
}
