package wordle.service.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * Writes one line for each request to standard output: method, path with query, status,
 * milliseconds, user or {@code -}, request id. Each line is one write to the descriptor, without
 * Liberty's console, so that lines neither mix nor wait for a lock.
 */
final class AccessLog {

  /** Longer targets are cut, because writes to a pipe are atomic up to 4,096 bytes (PIPE_BUF). */
  private static final int LONGEST_TARGET = 2048;

  private static final FileOutputStream OUTPUT = new FileOutputStream(FileDescriptor.out);

  private AccessLog() {}

  static void write(HttpServletRequest request, int status, long nanos, String requestId) {
    Object user = request.getAttribute(RequestAttributes.USER);
    String line =
        String.join(
            " ",
            printable(request.getMethod()),
            printable(target(request)),
            Integer.toString(status),
            TimeUnit.NANOSECONDS.toMillis(nanos) + "ms",
            user == null ? "-" : printable(user.toString()),
            requestId);
    try {
      OUTPUT.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      // The reader of standard output is gone. The response is still sent, because writes are on
      // disk.
    }
  }

  private static String target(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? path(request) : path(request) + "?" + query;
  }

  /**
   * The path as the client sent it. For an error, the request's own path is that of the error page.
   */
  static String path(HttpServletRequest request) {
    Object refused = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return refused == null ? request.getRequestURI() : refused.toString();
  }

  /** Visible ASCII only, so that a client cannot forge a line or a field. */
  private static String printable(String text) {
    String cut = text.length() > LONGEST_TARGET ? text.substring(0, LONGEST_TARGET) : text;
    StringBuilder printable = new StringBuilder(cut);
    for (int i = 0; i < printable.length(); i++) {
      if (printable.charAt(i) <= ' ' || printable.charAt(i) > '~') {
        printable.setCharAt(i, '?');
      }
    }
    return printable.toString();
  }
}
