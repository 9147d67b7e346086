package wordle.service.http;

/** Values of {@code Cache-Control}. */
public final class CacheControl {

  /** A response for one user: no shared cache stores it, and a private one revalidates it. */
  public static final String PERSONAL = "private, no-cache, no-transform";

  private CacheControl() {}
}
