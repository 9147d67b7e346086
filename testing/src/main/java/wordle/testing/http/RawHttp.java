package wordle.testing.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Sends bytes that no client library would, and reads what comes back until the other side closes.
 */
public final class RawHttp {

  /**
   * A server that neither answers nor closes within this time is waiting for more of the request.
   * It is longer than the gateway's own timeouts.
   */
  private static final Duration TIMEOUT = Duration.ofMillis(2_500);

  private static final byte[] END_OF_HEAD = ascii("\r\n\r\n");

  private final URI address;
  private final Duration timeout;

  private RawHttp(URI address, Duration timeout) {
    this.address = address;
    this.timeout = timeout;
  }

  /** A client of the server at this address, with a timeout of 2.5 seconds. */
  public static RawHttp to(URI address) {
    return to(address, TIMEOUT);
  }

  /** A client that waits for so long for the next bytes of an response. */
  public static RawHttp to(URI address, Duration timeout) {
    return new RawHttp(address, timeout);
  }

  /**
   * Sends a request line and headers, with {@code Host} and {@code Connection: close} added, and no
   * body.
   */
  public Optional<Response> ask(String requestLine, String... headers) {
    List<String> lines = new ArrayList<>(List.of(requestLine, "Host: " + address.getAuthority()));
    lines.addAll(Arrays.asList(headers));
    lines.add("Connection: close");
    return send(String.join("\r\n", lines) + "\r\n\r\n");
  }

  /** Sends this text as it stands, one byte a character. */
  public Optional<Response> send(String request) {
    return parse(exchange(request.getBytes(StandardCharsets.ISO_8859_1)));
  }

  /** All bytes that come back, of however many responses. */
  public String exchange(String request) {
    return new String(
        exchange(request.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.UTF_8);
  }

  private byte[] exchange(byte[] request) {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout((int) timeout.toMillis());
      write(socket, request);
      return read(socket);
    } catch (IOException e) {
      throw new UncheckedIOException("No connection to " + address, e);
    }
  }

  private static void write(Socket socket, byte[] request) throws IOException {
    try {
      socket.getOutputStream().write(request);
    } catch (SocketException e) {
      // The server may refuse and close before all is written. The refusal can still be read.
    }
  }

  private static byte[] read(Socket socket) throws IOException {
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int n = 0; n >= 0; n = socket.getInputStream().read(buffer)) {
        received.write(buffer, 0, n);
      }
    } catch (SocketTimeoutException | SocketException e) {
      // The bytes before it are the response.
    }
    return received.toByteArray();
  }

  private static Optional<Response> parse(byte[] received) {
    int end = indexOf(received, END_OF_HEAD);
    if (end < 0) {
      return Optional.empty();
    }
    String[] head = new String(received, 0, end, StandardCharsets.ISO_8859_1).split("\r\n");
    Map<String, List<String>> headers = headers(head);
    byte[] body = Arrays.copyOfRange(received, end + END_OF_HEAD.length, received.length);
    boolean chunked = headers.getOrDefault("transfer-encoding", List.of()).contains("chunked");
    return Optional.of(new Response(status(head[0]), headers, chunked ? joined(body) : body));
  }

  private static int status(String statusLine) {
    return Integer.parseInt(statusLine.split(" ", 3)[1]);
  }

  private static Map<String, List<String>> headers(String[] head) {
    Map<String, List<String>> headers = new TreeMap<>();
    Arrays.stream(head)
        .skip(1)
        .map(line -> line.split(":\\s*", 2))
        .forEach(
            field ->
                headers
                    .computeIfAbsent(field[0].toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(field[1]));
    return headers;
  }

  /** The chunks of a body (RFC 9112 section 7.1) in one. */
  private static byte[] joined(byte[] chunked) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int at = 0;
    for (int size = -1; size != 0 && at < chunked.length; ) {
      int endOfLine = at + indexOf(Arrays.copyOfRange(chunked, at, chunked.length), ascii("\r\n"));
      size =
          Integer.parseInt(new String(chunked, at, endOfLine - at, StandardCharsets.US_ASCII), 16);
      body.write(chunked, endOfLine + 2, size);
      at = endOfLine + 2 + size + 2;
    }
    return body.toByteArray();
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    for (int at = 0; at + part.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
        return at;
      }
    }
    return -1;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
