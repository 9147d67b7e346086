package wordle.users.account.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import wordle.service.json.JsonBody;
import wordle.users.account.Registration;
import wordle.users.http.RequestContext;
import wordle.users.problem.UsersProblem;
import wordle.users.throttling.ClientAddress;
import wordle.users.throttling.RateLimiter;

/** All users. Registration needs no credentials. */
@Singleton
@Path("/users")
public class UsersResource {

  private final Registration registration;
  private final RateLimiter<ClientAddress> limiter;

  /** Public, because JAX-RS accepts no other constructor. */
  @Inject
  public UsersResource(Registration registration, RateLimiter<ClientAddress> limiter) {
    this.registration = registration;
    this.limiter = limiter;
  }

  /** Registers a user. A missing member breaks the same rules as an empty one. */
  @POST
  public Response register(@Context HttpServletRequest request) {
    JsonBody body = JsonBody.required(request);
    String username = body.string("username").orElse("");
    String password = body.string("password").orElse("");
    ClientAddress client = RequestContext.client(request);
    return limiter.tryAcquire(client)
        ? registration.register(username, password, client).accept(new RegistrationResponses())
        : UsersProblem.tooManyRequests(limiter.retryAfter(client).orElse(Duration.ZERO));
  }
}
