package wordle.chaos;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of many clients, with a connection that it opens again after each end. Its I/O is
 * non-blocking, because a thousand threads would take CPU time from the servers and distort each
 * other's measurements.
 */
final class LoadClient {

  private static final int LONGEST_REPLY = 1 << 14;
  private static final String END_OF_HEADERS = "\r\n\r\n";

  private final Selector selector;
  private final String address;
  private final ByteBuffer input = ByteBuffer.allocate(LONGEST_REPLY);
  private ByteBuffer output = ByteBuffer.allocate(0);
  private @Nullable SocketChannel channel;
  private int next;
  private long sentAt;
  private long due;

  /**
   * A client that is idle at first.
   *
   * @param address a loopback address, which the gateway's limits see as the client's
   * @param first the index of its first request
   * @param due when to send it, by {@link System#nanoTime}
   */
  LoadClient(Selector selector, String address, int first, long due) {
    this.selector = selector;
    this.address = address;
    this.next = first;
    this.due = due;
  }

  /** When to send the next request, by {@link System#nanoTime}. */
  long due() {
    return due;
  }

  void idleUntil(long time) {
    due = time;
  }

  /** When the current request was sent, by {@link System#nanoTime}. */
  long sentAt() {
    return sentAt;
  }

  /** The index of the next request in a cycle of so many. */
  int next(int count) {
    return next++ % count;
  }

  void send(byte[] request) throws IOException {
    sentAt = System.nanoTime();
    output = ByteBuffer.wrap(request);
    input.clear();
    if (channel == null) {
      channel = connect();
    } else {
      write(channel);
    }
  }

  private SocketChannel connect() throws IOException {
    SocketChannel opened = SocketChannel.open();
    opened.configureBlocking(false);
    opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
    opened.bind(new InetSocketAddress(address, 0));
    opened.connect(Settings.gateway());
    opened.register(selector, SelectionKey.OP_CONNECT, this);
    return opened;
  }

  /** Writes and reads what is possible without blocking; the reply, once it is complete. */
  Optional<Reply> proceed() throws IOException {
    if (channel == null) {
      return Optional.empty();
    }
    if (!channel.isConnected()) {
      channel.finishConnect();
    }
    if (output.hasRemaining()) {
      write(channel);
      return Optional.empty();
    }
    if (channel.read(input) < 0) {
      throw new EOFException();
    }
    return reply();
  }

  private void write(SocketChannel connected) throws IOException {
    connected.write(output);
    connected
        .keyFor(selector)
        .interestOps(output.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
  }

  private Optional<Reply> reply() {
    String text = new String(input.array(), 0, input.position(), StandardCharsets.ISO_8859_1);
    int end = text.indexOf(END_OF_HEADERS);
    if (end < 0) {
      return Optional.empty();
    }
    String headers = text.substring(0, end + 2).toLowerCase(Locale.ROOT);
    int body = end + END_OF_HEADERS.length();
    if (text.length() < body + number(headers, "content-length")) {
      return Optional.empty();
    }
    if (headers.contains("\r\nconnection: close\r\n")) {
      close();
    }
    int status = Integer.parseInt(headers.split(" ", 3)[1]);
    return Optional.of(new Reply(status, text.substring(body), number(headers, "retry-after")));
  }

  /** The value of a header, or 0 without it. */
  private static int number(String headers, String name) {
    String field = "\r\n" + name + ": ";
    int start = headers.indexOf(field);
    if (start < 0) {
      return 0;
    }
    int value = start + field.length();
    return Integer.parseInt(headers.substring(value, headers.indexOf('\r', value)));
  }

  void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // The connection is not used again.
    }
    channel = null;
  }
}
