package wordle.games.game.rest;

import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Supplier;
import wordle.games.game.GameId;
import wordle.games.identity.GatewaysWord;
import wordle.games.problem.FaultAnswers;
import wordle.games.request.RequestAttributes;

/**
 * Makes the two calls of which playing consists, {@link GamesResource#show} and {@link
 * GamesResource#guess}, without asking JAX-RS for them: it took as long to find the method as the
 * method takes (docs/performance.md). The answers are those of the same methods, and of the same
 * mappers where these throw. Whatever names no game by an id, or comes from nobody, goes on to
 * JAX-RS.
 */
public final class GameFilter extends HttpFilter {

  private static final long serialVersionUID = 1;

  private static final String GAMES = "/games/";
  private static final String GUESSES = "/guesses";

  private final transient GatewaysWord word;
  private final transient GamesResource games;
  private final transient FaultAnswers faults;
  private final transient Jsonb jsonb = JsonbBuilder.create();

  /** Public, for the container sees no other constructor. */
  @Inject
  public GameFilter(GatewaysWord word, GamesResource games, FaultAnswers faults) {
    this.word = word;
    this.games = games;
    this.faults = faults;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Response> answer = call(request).flatMap(call -> answer(request, call));
    if (answer.isPresent()) {
      write(answer.get(), response);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** What is asked for, where it is one of the two. */
  private Optional<Supplier<Response>> call(HttpServletRequest request) {
    String path = request.getRequestURI();
    return switch (request.getMethod()) {
      case "GET" -> gameIn(path, "").map(id -> () -> games.show(request, id));
      case "POST" -> gameIn(path, GUESSES).map(id -> () -> games.guess(request, id));
      default -> Optional.empty();
    };
  }

  /** The id in a path of a game with this end. */
  private static Optional<String> gameIn(String path, String end) {
    int last = path.length() - end.length();
    return path.startsWith(GAMES) && path.endsWith(end) && last > GAMES.length()
        ? Optional.of(path.substring(GAMES.length(), last))
            .filter(id -> GameId.parse(id).isPresent())
        : Optional.empty();
  }

  /** Empty where nobody is verified. */
  private Optional<Response> answer(HttpServletRequest request, Supplier<Response> call) {
    return word.of(header -> Collections.list(request.getHeaders(header)))
        .map(
            name -> {
              request.setAttribute(RequestAttributes.USER, name);
              return answer(call);
            });
  }

  private Response answer(Supplier<Response> call) {
    try {
      return call.get();
    } catch (RuntimeException fault) {
      return faults.of(fault);
    }
  }

  private void write(Response answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.getStatus());
    answer
        .getStringHeaders()
        .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    if (!answer.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, PersonalAnswersFilter.PERSONAL);
    }
    if (answer.hasEntity()) {
      String json = jsonb.toJson(answer.getEntity());
      response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }
  }
}
