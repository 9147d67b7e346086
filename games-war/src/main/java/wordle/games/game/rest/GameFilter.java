package wordle.games.game.rest;

import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Supplier;
import wordle.games.game.GameId;
import wordle.games.identity.GatewaysWord;
import wordle.service.http.RequestAttributes;
import wordle.service.problem.ExceptionResponses;

/**
 * Makes the two calls of which playing consists, {@link GamesResource#show} and {@link
 * GamesResource#guess}, without asking JAX-RS for them: it took nearly as long to find the method
 * as the method takes (docs/performance.md). The answers are those of the same methods, and of the
 * same mappers where these throw. Whatever names no game by an id, or comes from nobody, goes on to
 * JAX-RS.
 */
public final class GameFilter extends HttpFilter {

  private static final long serialVersionUID = 1;

  private static final String GAMES = "/games/";
  private static final String GUESSES = "/guesses";

  private final transient GatewaysWord word;
  private final transient GamesResource games;
  private final transient ExceptionResponses exceptions;
  private final transient Jsonb jsonb = JsonbBuilder.create();

  /** Public, for the container sees no other constructor. */
  @Inject
  public GameFilter(GatewaysWord word, GamesResource games, ExceptionResponses exceptions) {
    this.word = word;
    this.games = games;
    this.exceptions = exceptions;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Answer> answer = call(request).flatMap(call -> answer(request, call));
    if (answer.isPresent()) {
      answer.get().write(response);
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

  /**
   * The id in a path of a game with this end. A path that is written in another way, with a slash
   * too many, an escape or a matrix parameter, holds no id, and is left to JAX-RS.
   */
  private static Optional<String> gameIn(String path, String end) {
    int last = path.length() - end.length();
    // In /games/guesses the two overlap.
    return path.startsWith(GAMES) && path.endsWith(end) && last >= GAMES.length()
        ? Optional.of(path.substring(GAMES.length(), last))
            .filter(id -> GameId.parse(id).isPresent())
        : Optional.empty();
  }

  /** Empty where nobody is verified. */
  private Optional<Answer> answer(HttpServletRequest request, Supplier<Response> call) {
    return word.of(header -> Collections.list(request.getHeaders(header)))
        .map(
            name -> {
              request.setAttribute(RequestAttributes.USER, name);
              return answer(call);
            });
  }

  private Answer answer(Supplier<Response> call) {
    try {
      return answer(call.get());
    } catch (RuntimeException | Error thrown) {
      return answer(exceptions.of(thrown));
    }
  }

  /** Whole before any of it is written, so that what fails here is answered, too. */
  private Answer answer(Response response) {
    PersonalAnswersFilter.mark(response.getHeaders());
    String json = response.hasEntity() ? jsonb.toJson(response.getEntity()) : "";
    return new Answer(response, json);
  }

  /**
   * What is written.
   *
   * @param response status and headers
   * @param json the body, empty where there is none
   */
  private record Answer(Response response, String json) {

    void write(HttpServletResponse target) throws IOException {
      target.setStatus(response.getStatus());
      response
          .getStringHeaders()
          .forEach((name, values) -> values.forEach(value -> target.addHeader(name, value)));
      target.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }
  }
}
