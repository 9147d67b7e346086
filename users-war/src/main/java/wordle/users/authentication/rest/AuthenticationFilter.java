package wordle.users.authentication.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import wordle.service.http.RequestAttributes;
import wordle.service.problem.CommonProblem;
import wordle.service.problem.Problem;
import wordle.users.account.User;
import wordle.users.authentication.AuthenticationResult;
import wordle.users.authentication.Authenticator;
import wordle.users.http.RequestContext;
import wordle.users.problem.UsersProblem;
import wordle.users.throttling.ClientAddress;

/**
 * Lets a request in that needs no credentials or has good ones. Whoever has none learns of no path
 * whether it exists.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@Singleton
public class AuthenticationFilter implements ContainerRequestFilter {

  /** Open to anyone; written otherwise it is another path. */
  private static final String REGISTRATION = "/users";

  /** Not given to the constructor, for JAX-RS makes its providers without asking CDI. */
  @Inject private Authenticator authenticator;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!request.getUriInfo().getRequestUri().getRawPath().equals(REGISTRATION)) {
      verdict(request).accept(new RequestUpdate(request)).ifPresent(request::abortWith);
    }
  }

  private AuthenticationResult verdict(ContainerRequestContext request) {
    return request.getProperty(AuthRequestFilter.VERDICT) instanceof AuthenticationResult verdict
        ? verdict
        : authenticator.authenticate(
            request.getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of()),
            client(request));
  }

  private static ClientAddress client(ContainerRequestContext request) {
    return (ClientAddress) request.getProperty(RequestContext.CLIENT);
  }

  /**
   * Notes on the request whose it is and lets it in, or gives the refusal.
   *
   * @param request the one that was judged
   */
  private record RequestUpdate(ContainerRequestContext request)
      implements AuthenticationResult.Visitor<Optional<Response>> {

    @Override
    public Optional<Response> verified(User user) {
      request.setProperty(RequestAttributes.USER, user.username().spelling());
      request.setProperty(RequestContext.ACCOUNT, user);
      return Optional.empty();
    }

    @Override
    public Optional<Response> refused() {
      return Optional.of(
          new Problem(
                  CommonProblem.UNAUTHENTICATED,
                  "Send the username and password of your account by Basic; POST /users makes one.")
              .response());
    }

    @Override
    public Optional<Response> busy() {
      return Optional.of(
          new Problem(
                  CommonProblem.UNAVAILABLE,
                  "Too many passwords are being verified; try again in the time that is named.")
              .response());
    }

    @Override
    public Optional<Response> throttled(Duration retryAfter) {
      return Optional.of(UsersProblem.tooManyRequests(retryAfter));
    }
  }
}
