package wordle.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A client that sends the end of its request, or else reads the reply, one byte at a time. */
final class SlowClient {

  private static final int SMALL = 1024;

  private final byte[] bytes;
  private final int atOnce;
  private Socket socket = new Socket();
  private int sent;

  /**
   * A client without a connection.
   *
   * @param text the request
   * @param atOnce how many of its bytes are sent as soon as the connection is open
   */
  SlowClient(String text, int atOnce) {
    this.bytes = text.getBytes(StandardCharsets.US_ASCII);
    this.atOnce = atOnce;
  }

  void open() {
    close();
    try {
      socket = new Socket();
      socket.setReceiveBufferSize(SMALL);
      socket.connect(Settings.gateway(), 5000);
      socket.setSoTimeout(1);
      socket.getOutputStream().write(bytes, 0, atOnce);
      sent = atOnce;
    } catch (IOException e) {
      close();
    }
  }

  /** Sends or reads one byte; false if the gateway has closed the connection or has replied. */
  boolean proceed() {
    try {
      if (sent < bytes.length) {
        OutputStream output = socket.getOutputStream();
        output.write(bytes[sent++]);
      }
      return sent < bytes.length ? !isClosed() : read();
    } catch (IOException e) {
      return false;
    }
  }

  /** Reads one byte if there is one. */
  private boolean read() throws IOException {
    try {
      return socket.getInputStream().read() >= 0;
    } catch (SocketTimeoutException e) {
      return true;
    }
  }

  private boolean isClosed() throws IOException {
    return socket.isClosed() || socket.getInputStream().available() > 0;
  }

  void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // The connection is not used again.
    }
  }
}
