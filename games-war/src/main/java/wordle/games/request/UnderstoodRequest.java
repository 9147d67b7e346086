package wordle.games.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wordle.games.text.CharacterSet;

/**
 * A request with only what JAX-RS shall understand. It would parse the rest, and fail on what does
 * not concern it: a malformed {@code Host}, {@code Accept}, {@code Cookie}, {@code Content-Type}
 * (which the strict reading of the body judges by itself) or query (see {@link Query}).
 */
final class UnderstoodRequest extends HttpServletRequestWrapper {

  private static final Set<String> UNDERSTOOD =
      Set.of("if-match", "if-none-match", "remote-user", "gateway-secret");

  /** What a path is made of (RFC 3986 section 3.3), but for escapes. */
  private static final String USUAL = "A-Za-z0-9._~!$&'()*+,;=:@/-";

  private static final CharacterSet PLAIN = CharacterSet.of("[" + USUAL + "]");
  private static final Pattern UNUSUAL = Pattern.compile("[^" + USUAL + "]");

  /** Asked for many times on the way. */
  private final String uri;

  UnderstoodRequest(HttpServletRequest request) {
    super(request);
    uri = literal(request.getRequestURI());
    request.setAttribute(RequestAttributes.CONTENT_TYPE, request.getHeader("Content-Type"));
    request.setAttribute(RequestAttributes.QUERY, request.getQueryString());
  }

  @Override
  public @Nullable String getHeader(String name) {
    return isUnderstood(name) ? super.getHeader(name) : null;
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isUnderstood(name) ? super.getHeaders(name) : Collections.emptyEnumeration();
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    return Collections.enumeration(
        UNDERSTOOD.stream().filter(name -> super.getHeader(name) != null).toList());
  }

  @Override
  public String getRequestURI() {
    return uri;
  }

  /** On a host of our own: the client's may be none, and no answer names one. */
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
   * A path as it is written: no path here needs escapes, and JAX-RS fails on those that are not
   * UTF-8, and on characters that no URI has. So each of these becomes an escape that says nothing,
   * and with it the path is none of ours.
   */
  private static String literal(String path) {
    return PLAIN.containsAll(path) ? path : UNUSUAL.matcher(path).replaceAll("%25");
  }

  private static boolean isUnderstood(String name) {
    return UNDERSTOOD.contains(name.toLowerCase(Locale.ROOT));
  }
}
