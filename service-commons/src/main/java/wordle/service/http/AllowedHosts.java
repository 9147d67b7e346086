package wordle.service.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The hosts of the loopback interface, and those of the setting ALLOWED_HOSTS. Another site can
 * make its name resolve to this machine, and a visitor's browser then lets its page read this
 * service (DNS rebinding). But the browser sends that name in {@code Host}.
 */
@Singleton
public class AllowedHosts {

  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> names;

  @Inject
  AllowedHosts(@ConfigProperty(name = "ALLOWED_HOSTS") Optional<List<String>> further) {
    names =
        Stream.concat(LOOPBACK.stream(), further.orElse(List.of()).stream())
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the request is for one of them, on any port. Browsers always send a host. */
  boolean include(HttpServletRequest request) {
    for (String host : Collections.list(request.getHeaders("Host"))) {
      if (!include(host)) {
        return false;
      }
    }
    return true;
  }

  private boolean include(String host) {
    return names.contains(withoutPort(host).toLowerCase(Locale.ROOT));
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }
}
