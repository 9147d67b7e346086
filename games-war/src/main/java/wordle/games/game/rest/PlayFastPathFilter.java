package wordle.games.game.rest;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import wordle.games.game.GameId;
import wordle.games.http.PrivateCacheFilter;
import wordle.service.http.ServletResponses;
import wordle.service.problem.ExceptionResponses;

/**
 * Calls {@link GamesResource} directly for the two requests of which play consists: showing a game
 * and guessing. Dispatch by JAX-RS takes nearly as long as the method (ADR 20). The responses are
 * the same. JAX-RS serves all other requests, and these two without a valid id.
 */
public final class PlayFastPathFilter extends HttpFilter {

  private static final long serialVersionUID = 1;

  private static final String GAMES = "/games/";
  private static final String GUESSES = "/guesses";

  private final transient GamesResource games;
  private final transient ExceptionResponses exceptionResponses;

  /** Public, because the container finds no other constructor. */
  @Inject
  public PlayFastPathFilter(GamesResource games, ExceptionResponses exceptionResponses) {
    this.games = games;
    this.exceptionResponses = exceptionResponses;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Supplier<Response>> call = call(request);
    if (call.isPresent()) {
      respond(call.get(), response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private Optional<Supplier<Response>> call(HttpServletRequest request) {
    String path = request.getRequestURI();
    return switch (request.getMethod()) {
      case "GET" -> gameId(path, "").map(id -> () -> games.show(request, id));
      case "POST" -> gameId(path, GUESSES).map(id -> () -> games.guess(request, id));
      default -> Optional.empty();
    };
  }

  /**
   * The id in a path of a game with this suffix. It is empty for other spellings of the path, such
   * as an extra slash, an escape or a matrix parameter.
   */
  private static Optional<GameId> gameId(String path, String suffix) {
    int end = path.length() - suffix.length();
    // In /games/guesses the prefix and the suffix overlap.
    return path.startsWith(GAMES) && path.endsWith(suffix) && end >= GAMES.length()
        ? GameId.parse(path.substring(GAMES.length(), end))
        : Optional.empty();
  }

  private void respond(Supplier<Response> call, HttpServletResponse target) throws IOException {
    try {
      write(call.get(), target);
    } catch (RuntimeException | Error thrown) {
      write(exceptionResponses.of(thrown), target);
    }
  }

  private static void write(Response response, HttpServletResponse target) throws IOException {
    PrivateCacheFilter.apply(response.getHeaders());
    ServletResponses.write(response, target);
  }
}
