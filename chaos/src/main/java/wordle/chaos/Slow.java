package wordle.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** One of them: sends what it must at once, and then a byte at a time; or reads so. */
final class Slow {

  private static final int SMALL = 1024;

  private final byte[] bytes;
  private final int atOnce;
  private Socket socket = new Socket();
  private int sent;

  Slow(String text, int atOnce) {
    this.bytes = text.getBytes(StandardCharsets.US_ASCII);
    this.atOnce = atOnce;
  }

  void open() {
    close();
    try {
      socket = new Socket();
      socket.setReceiveBufferSize(SMALL);
      socket.connect(new InetSocketAddress("127.0.0.1", Settings.gatewayPort()), 5000);
      socket.setSoTimeout(1);
      socket.getOutputStream().write(bytes, 0, atOnce);
      sent = atOnce;
    } catch (IOException e) {
      close();
    }
  }

  boolean goOn() {
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

  /** One byte, if there is one by now. */
  private boolean read() throws IOException {
    try {
      return socket.getInputStream().read() >= 0;
    } catch (SocketTimeoutException nothingYet) {
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
      // It is of no more use either way.
    }
  }
}
