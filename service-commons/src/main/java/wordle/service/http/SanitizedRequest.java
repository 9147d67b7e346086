package wordle.service.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wordle.service.text.AsciiSet;

/**
 * Hides from later filters and JAX-RS all headers that the service does not list, and the query.
 * JAX-RS would parse them, and fail on a malformed {@code Host}, {@code Accept}, {@code Cookie},
 * {@code Content-Type} or query. {@link RequestAttributes} has the content type and the query.
 */
final class SanitizedRequest extends HttpServletRequestWrapper {

  /** The characters of a path (RFC 3986 section 3.3) without escapes. */
  private static final String USUAL = "A-Za-z0-9._~!$&'()*+,;=:@/-";

  private static final AsciiSet PLAIN = AsciiSet.of("[" + USUAL + "]");
  private static final Pattern UNUSUAL = Pattern.compile("[^" + USUAL + "]");

  private final Set<String> headers;

  /** Kept, because JAX-RS asks for it many times. */
  private final String uri;

  /**
   * A request that shows these headers alone.
   *
   * @param headers in lower case
   */
  SanitizedRequest(HttpServletRequest request, Set<String> headers) {
    super(request);
    this.headers = headers;
    uri = literal(request.getRequestURI());
    RequestAttributes.keep(request);
  }

  @Override
  public @Nullable String getHeader(String name) {
    return isShown(name) ? super.getHeader(name) : null;
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isShown(name) ? super.getHeaders(name) : Collections.emptyEnumeration();
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    return Collections.enumeration(
        headers.stream().filter(name -> super.getHeader(name) != null).toList());
  }

  @Override
  public String getRequestURI() {
    return uri;
  }

  /** With a constant host, because the client's may be malformed, and no response names it. */
  @Override
  public StringBuffer getRequestURL() {
    return new StringBuffer("http://localhost").append(uri);
  }

  @Override
  public @Nullable String getQueryString() {
    return null;
  }

  @Override
  public @Nullable String getContentType() {
    return null;
  }

  /**
   * Replaces each character outside RFC 3986's path characters, and each %, by %25, so that no
   * route matches. JAX-RS would fail on characters that a URI cannot have and on escapes that are
   * not UTF-8.
   */
  private static String literal(String path) {
    return PLAIN.containsAll(path) ? path : UNUSUAL.matcher(path).replaceAll("%25");
  }

  private boolean isShown(String name) {
    return headers.contains(name.toLowerCase(Locale.ROOT));
  }
}
