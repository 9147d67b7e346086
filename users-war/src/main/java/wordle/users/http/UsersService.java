package wordle.users.http;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import wordle.service.Service;

/** Describes this service to the shared library. */
@Singleton
public class UsersService {

  private static final Set<String> ROUTES =
      Set.of("/users", "/users/me", "/users/me/password", "/auth");

  /** The description. */
  public static final Service DESCRIPTION =
      new Service(
          "users",
          Set.of("authorization", "prefer", "x-forwarded-for", "gateway-secret"),
          UsersService::route,
          List.of("db/V1__users.sql", "db/V2__deleted_names.sql"));

  @Produces
  @Singleton
  Service description() {
    return DESCRIPTION;
  }

  private static String route(String path) {
    return ROUTES.contains(path) ? path : Service.OTHER_ROUTE;
  }
}
