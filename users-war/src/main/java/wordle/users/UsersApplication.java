package wordle.users;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything the service answers lies below the root. */
@ApplicationPath("/")
public class UsersApplication extends Application {}
