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
import wordle.users.account.RegistrationResult;
import wordle.users.http.RequestContext;
import wordle.users.limit.ClientAddress;
import wordle.users.limit.RateLimit;
import wordle.users.problem.UsersProblem;

/** The users: anyone may become one. */
@Singleton
@Path("/users")
public class UsersResource {

  private static final RegistrationResult.Cases<Response> ANSWERS = new RegistrationAnswers();

  private final Registration registration;
  private final RateLimit<ClientAddress> limit;

  /** Public, for JAX-RS takes no other constructor. */
  @Inject
  public UsersResource(Registration registration, RateLimit<ClientAddress> limit) {
    this.registration = registration;
    this.limit = limit;
  }

  /** Registers a user. A member that is missing breaks the same rule as an empty one. */
  @POST
  public Response register(@Context HttpServletRequest request) {
    JsonBody body = JsonBody.required(request);
    String username = body.string("username").orElse("");
    String password = body.string("password").orElse("");
    ClientAddress client = (ClientAddress) request.getAttribute(RequestContext.CLIENT);
    return limit.count(client)
        ? registration.register(username, password, client).fold(ANSWERS)
        : UsersProblem.tooManyRequests(limit.refusal(client).orElse(Duration.ZERO));
  }
}
