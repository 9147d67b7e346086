package wordle.chaos;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * One connection to the gateway, opened again when it has ended. It costs this machine, which has
 * to carry the system too, far less than Java's own client.
 */
final class Connection implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final String from;
  private Socket socket = new Socket();
  private InputStream input = InputStream.nullInputStream();

  /** A connection from this loopback address, for whom the gateway's limits count. */
  Connection(String from) {
    this.from = from;
  }

  /** Sends these bytes, which are a request, and waits for the answer. */
  Reply send(byte[] request) {
    try {
      if (!socket.isConnected() || socket.isClosed()) {
        open();
      }
      socket.getOutputStream().write(request);
      return read();
    } catch (IOException e) {
      close();
      return Reply.NONE;
    }
  }

  private void open() throws IOException {
    socket = new Socket();
    socket.bind(new InetSocketAddress(from, 0));
    socket.setTcpNoDelay(true);
    socket.setSoTimeout((int) PATIENCE.toMillis());
    socket.connect(
        new InetSocketAddress("127.0.0.1", Settings.gatewayPort()), (int) PATIENCE.toMillis());
    input = new BufferedInputStream(socket.getInputStream(), 4096);
  }

  private Reply read() throws IOException {
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    int length = 0;
    int retryAfter = 0;
    boolean last = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String[] header = line.toLowerCase(Locale.ROOT).split(": ", 2);
      switch (header[0]) {
        case "content-length" -> length = Integer.parseInt(header[1]);
        case "retry-after" -> retryAfter = Integer.parseInt(header[1]);
        case "connection" -> last = header[1].equals("close");
        default -> {}
      }
    }
    String body = new String(input.readNBytes(length), StandardCharsets.UTF_8);
    if (last) {
      close();
    }
    return new Reply(status, body, retryAfter);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(80);
    for (int next = input.read(); next != '\n'; next = input.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      line.append((char) next);
    }
    line.setLength(Math.max(0, line.length() - 1));
    return line.toString();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // It is of no more use either way.
    }
  }
}
