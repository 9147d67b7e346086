package wordle.users.request;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * One line a request on standard output: method, path with query, status, milliseconds, user or
 * {@code -}, request id. Each is one write to the descriptor, past Liberty's console, so that lines
 * neither mix nor wait.
 */
final class RequestLog {

  /** Longer targets are cut: a write to a pipe is whole up to 4,096 bytes (POSIX PIPE_BUF). */
  private static final int LONGEST_TARGET = 2048;

  private static final FileOutputStream OUTPUT = new FileOutputStream(FileDescriptor.out);

  private RequestLog() {}

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
    } catch (IOException nobodyReads) {
      // The answer is still owed: what it tells of is on disk by now.
    }
  }

  private static String target(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? path(request) : path(request) + "?" + query;
  }

  /** As the client wrote it; an error's own path is the one that describes it. */
  static String path(HttpServletRequest request) {
    Object refused = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return refused == null ? request.getRequestURI() : refused.toString();
  }

  /** Visible ASCII only, so that no client can forge a line or a field. */
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
