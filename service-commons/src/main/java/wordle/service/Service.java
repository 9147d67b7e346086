package wordle.service;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The service that this library is part of. Each service produces one for CDI.
 *
 * @param name in lower case, such as {@code games}; its database and its OpenAPI document are named
 *     after it
 * @param requestHeaders the request headers that its filters and resources read, in lower case; all
 *     others are hidden from them
 * @param route names the route of a request path, as in the OpenAPI document; all paths without a
 *     route share one name, so that the number of names is bounded
 * @param migrations class path resources, in the order of the schema versions, from version 1
 */
public record Service(
    String name, Set<String> requestHeaders, UnaryOperator<String> route, List<String> migrations) {

  /** The name of all paths that are not a route of the service. */
  public static final String OTHER_ROUTE = "other";

  public Service {
    requestHeaders = Set.copyOf(requestHeaders);
    migrations = List.copyOf(migrations);
  }
}
