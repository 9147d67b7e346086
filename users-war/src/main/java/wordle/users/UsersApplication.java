package wordle.users;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The JAX-RS application, at the root of the service. */
@ApplicationPath("/")
public class UsersApplication extends Application {}
