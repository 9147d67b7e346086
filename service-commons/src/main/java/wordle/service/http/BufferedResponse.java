package wordle.service.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Keeps the body in memory until {@link #flush}. Bodies are small, and get a Content-Length. */
final class BufferedResponse extends HttpServletResponseWrapper {

  private final ByteArrayOutputStream body = new ByteArrayOutputStream(1024);
  private final ServletOutputStream output = new BufferedOutput();

  BufferedResponse(HttpServletResponse response) {
    super(response);
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return output;
  }

  @Override
  public void flushBuffer() {
    // The body is sent by flush() alone.
  }

  /**
   * Sets the status alone. The container's error dispatch would run the filters again and log the
   * request twice.
   */
  @Override
  public void sendError(int status) {
    resetBuffer();
    setStatus(status);
  }

  @Override
  public void sendError(int status, String message) {
    sendError(status);
  }

  @Override
  public void reset() {
    super.reset();
    body.reset();
  }

  @Override
  public void resetBuffer() {
    body.reset();
  }

  void flush() throws IOException {
    if (body.size() > 0) {
      setContentLength(body.size());
      body.writeTo(getResponse().getOutputStream());
    }
  }

  private final class BufferedOutput extends ServletOutputStream {

    @Override
    public void write(int value) {
      body.write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      body.write(bytes, offset, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("Responses are written synchronously");
    }
  }
}
