package wordle.chaos;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests as bytes, made before the clock runs. */
final class Requests {

  static final String PASSWORD = "a password for chaos";

  private static final int PLAYERS = 16;
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  private Requests() {}

  /**
   * What players do who are verified: each looks at a game seven times and then starts another one.
   * Registers them.
   */
  static List<byte[]> ofPlayers() {
    List<byte[]> requests = new ArrayList<>();
    try (Connection connection = new Connection("127.0.0.1")) {
      for (int i = 0; i < PLAYERS; i++) {
        requests.addAll(ofPlayer(connection));
      }
    }
    return requests;
  }

  private static List<byte[]> ofPlayer(Connection connection) {
    String credentials = newPlayer(connection);
    byte[] start = post("/games", credentials, "{}");
    Matcher id = ID.matcher(require(201, connection.send(start)).body());
    if (!id.find()) {
      throw new IllegalStateException("A game without an id");
    }
    byte[] look = get("/games/" + id.group(1), credentials);
    return List.of(look, look, look, look, look, look, look, start);
  }

  /** Registers somebody: the header line with the credentials. */
  static String newPlayer() {
    try (Connection connection = new Connection("127.0.0.1")) {
      return newPlayer(connection);
    }
  }

  private static String newPlayer(Connection connection) {
    String name = newName();
    require(201, connection.send(registration(name)));
    return credentials(name, PASSWORD);
  }

  static String newName() {
    return "load-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), 36);
  }

  static byte[] registration(String name) {
    return post(
        "/users", "", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, PASSWORD));
  }

  /** A header line with its end. */
  static String credentials(String name, String password) {
    byte[] pair = (name + ":" + password).getBytes(StandardCharsets.US_ASCII);
    return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair) + "\r\n";
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
