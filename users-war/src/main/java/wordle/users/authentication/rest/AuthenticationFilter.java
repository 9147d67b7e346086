package wordle.users.authentication.rest;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import wordle.service.http.RequestAttributes;
import wordle.service.http.ServletResponses;
import wordle.service.problem.CommonProblem;
import wordle.service.problem.ExceptionResponses;
import wordle.service.problem.Problem;
import wordle.service.problem.ProblemType;
import wordle.users.account.User;
import wordle.users.authentication.AuthenticationResult;
import wordle.users.authentication.Authenticator;
import wordle.users.http.RequestContext;
import wordle.users.problem.UsersProblem;
import wordle.users.throttling.ClientAddress;

/**
 * Authenticates every request but a registration, before JAX-RS matches its path, so that without
 * credentials an unknown path cannot be told from a known one.
 */
public final class AuthenticationFilter extends HttpFilter {

  private static final long serialVersionUID = 1;

  /** Any other spelling is another path. */
  private static final String REGISTRATION = "/users";

  private final transient Authenticator authenticator;
  private final transient ExceptionResponses exceptionResponses;

  /** Public, because the container accepts no other constructor. */
  @Inject
  public AuthenticationFilter(Authenticator authenticator, ExceptionResponses exceptionResponses) {
    this.authenticator = authenticator;
    this.exceptionResponses = exceptionResponses;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Response> rejection =
        request.getRequestURI().equals(REGISTRATION) ? Optional.empty() : reject(request);
    if (rejection.isPresent()) {
      ServletResponses.write(rejection.get(), response);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Empty if the request is authenticated; its attributes then name the user. */
  private Optional<Response> reject(HttpServletRequest request) {
    List<String> headers = Collections.list(request.getHeaders("Authorization"));
    ClientAddress client = RequestContext.client(request);
    try {
      return authenticator.authenticate(headers, client).accept(new RequestUpdate(request));
    } catch (RuntimeException | Error e) {
      return Optional.of(exceptionResponses.of(e));
    }
  }

  /**
   * Stores a verified user in the request's attributes, or makes the response that rejects it.
   *
   * @param request the request that was authenticated
   */
  private record RequestUpdate(HttpServletRequest request)
      implements AuthenticationResult.Visitor<Optional<Response>> {

    @Override
    public Optional<Response> verified(User user) {
      request.setAttribute(RequestAttributes.USER, user.username().spelling());
      RequestContext.storeAccount(user, request);
      return Optional.empty();
    }

    @Override
    public Optional<Response> rejected() {
      return problem(
          CommonProblem.UNAUTHENTICATED,
          "Send the username and password of an account with HTTP Basic authentication."
              + " An account is made by POST /users.");
    }

    @Override
    public Optional<Response> busy() {
      return problem(
          CommonProblem.UNAVAILABLE,
          "Too many passwords are being verified. Retry after the number of seconds in"
              + " Retry-After.");
    }

    @Override
    public Optional<Response> throttled(Duration retryAfter) {
      return Optional.of(UsersProblem.tooManyRequests(retryAfter));
    }

    private static Optional<Response> problem(ProblemType type, String detail) {
      return Optional.of(new Problem(type, detail).response());
    }
  }
}
