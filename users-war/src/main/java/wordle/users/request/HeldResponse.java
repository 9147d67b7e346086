package wordle.users.request;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Holds a body in memory until it is released: bodies here are small, and then have a length. */
final class HeldResponse extends HttpServletResponseWrapper {

  private final ByteArrayOutputStream body = new ByteArrayOutputStream(1024);
  private final ServletOutputStream output = new HeldOutput();

  HeldResponse(HttpServletResponse response) {
    super(response);
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return output;
  }

  @Override
  public void flushBuffer() {
    // Nothing leaves before its time.
  }

  /** The container's page would be HTML with its own words; what JAX-RS cannot parse gets none. */
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

  void release() throws IOException {
    if (body.size() > 0) {
      setContentLength(body.size());
      body.writeTo(getResponse().getOutputStream());
    }
  }

  private final class HeldOutput extends ServletOutputStream {

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
      throw new IllegalStateException("Answers are written at once");
    }
  }
}
