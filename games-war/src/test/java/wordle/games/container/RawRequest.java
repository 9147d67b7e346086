package wordle.games.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A request byte by byte, for what no client library would send. */
final class RawRequest {

  private RawRequest() {}

  /**
   * Sends a request without a body.
   *
   * @param headers whole lines
   */
  static Answer send(String method, String target, String... headers) {
    return sendTo("127.0.0.1", method, target, headers);
  }

  /** Sends it for a host of one's choice. */
  static Answer sendTo(String host, String method, String target, String... headers) {
    String lines = Arrays.stream(headers).map(line -> line + "\r\n").collect(Collectors.joining());
    return parse(
        exchange(
            "%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s\r\n"
                .formatted(method, target, host, lines)));
  }

  private static String exchange(String request) {
    try (Socket socket = new Socket("127.0.0.1", Request.PORT)) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer parse(String response) {
    int end = response.indexOf("\r\n\r\n");
    List<String> lines = response.substring(0, end).lines().toList();
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(
        lines.stream()
            .skip(1)
            .map(line -> line.split(":", 2))
            .collect(
                Collectors.groupingBy(
                    field -> field[0],
                    Collectors.mapping(field -> field[1].strip(), Collectors.toList()))));
    return new Answer(
        Integer.parseInt(lines.get(0).split(" ")[1]), headers, response.substring(end + 4));
  }
}
