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

/**
 * One of many clients, over a connection of its own, which it opens again when it has ended. It
 * waits for nothing by itself: a thousand that had a thread each would keep from a core who is to
 * answer them, and each other from seeing when.
 */
final class Client {

  private static final int LONGEST_ANSWER = 1 << 14;
  private static final String END_OF_HEADERS = "\r\n\r\n";

  private final Selector selector;
  private final String from;
  private final ByteBuffer input = ByteBuffer.allocate(LONGEST_ANSWER);
  private ByteBuffer output = ByteBuffer.allocate(0);
  private SocketChannel channel;
  private int next;
  private long asked;
  private long due;

  /**
   * A client from this loopback address, for whom the gateway's limits count.
   *
   * @param first which request it asks first
   * @param due when, by the clock of {@link System#nanoTime}
   */
  Client(Selector selector, String from, int first, long due) {
    this.selector = selector;
    this.from = from;
    this.next = first;
    this.due = due;
  }

  long due() {
    return due;
  }

  void rest(long until) {
    due = until;
  }

  /** When it asked what it is waiting for. */
  long asked() {
    return asked;
  }

  /** Counts through the requests. */
  int next(int count) {
    return next++ % count;
  }

  void ask(byte[] request) throws IOException {
    asked = System.nanoTime();
    output = ByteBuffer.wrap(request);
    input.clear();
    if (channel == null) {
      open();
    } else {
      write();
    }
  }

  private void open() throws IOException {
    channel = SocketChannel.open();
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.bind(new InetSocketAddress(from, 0));
    channel.connect(new InetSocketAddress("127.0.0.1", Settings.gatewayPort()));
    channel.register(selector, SelectionKey.OP_CONNECT, this);
  }

  /** Goes on where the connection allows it: the answer, once it is there as a whole. */
  Optional<Reply> goOn() throws IOException {
    if (!channel.isConnected()) {
      channel.finishConnect();
    }
    if (output.hasRemaining()) {
      write();
      return Optional.empty();
    }
    if (channel.read(input) < 0) {
      throw new EOFException();
    }
    return reply();
  }

  private void write() throws IOException {
    channel.write(output);
    channel
        .keyFor(selector)
        .interestOps(output.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
  }

  private Optional<Reply> reply() throws IOException {
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
      // It is of no use any more.
    }
    channel = null;
  }
}
