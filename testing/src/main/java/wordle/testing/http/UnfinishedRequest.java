package wordle.testing.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import wordle.testing.process.Waiting;

/** A request whose head the server has read, while it waits for the body. */
public final class UnfinishedRequest implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final URI address;
  private final Socket socket;
  private final BufferedReader response;

  private UnfinishedRequest(URI address) throws IOException {
    this.address = address;
    this.socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout((int) TIMEOUT.toMillis());
    this.response =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
  }

  /** Sends the head alone, and waits until the server asks for the body. */
  public static UnfinishedRequest post(URI address, String path, int length) {
    try {
      UnfinishedRequest request = new UnfinishedRequest(address);
      request.write(
          "POST "
              + path
              + " HTTP/1.1\r\nHost: "
              + address.getAuthority()
              + "\r\nContent-Type: application/json\r\nContent-Length: "
              + length
              + "\r\nExpect: 100-continue\r\n\r\n");
      request.expect("HTTP/1.1 100 Continue");
      request.expect("");
      return request;
    } catch (IOException e) {
      throw new UncheckedIOException("No request to " + address, e);
    }
  }

  /** Waits until the server accepts no further connections. */
  public void awaitNoneAfterIt() {
    Waiting.until(TIMEOUT, this::isClosed, () -> "an end of connections to " + address);
  }

  /**
   * Sends the body.
   *
   * @return the status line of the response
   */
  public String finish(String body) {
    try {
      write(body);
      return response.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException("No response from " + address, e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private void expect(String line) throws IOException {
    String read = response.readLine();
    if (!line.equals(read)) {
      throw new AssertionError("Expected " + line + ", got " + read);
    }
  }

  private boolean isClosed() {
    try (Socket another = new Socket(address.getHost(), address.getPort())) {
      return !another.isConnected();
    } catch (IOException refused) {
      return true;
    }
  }
}
