package wordle.users.request;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Puts {@link LibertyModulesFilter} before health, figures and documents. No filter of an
 * application sees their requests, so Liberty loads this class by itself, from the library of
 * {@code own-port.xml}, and calls it for each web module.
 */
public final class LibertyModulesInitializer implements ServletContainerInitializer {

  @Override
  public void onStartup(@Nullable Set<Class<?>> classes, ServletContext module) {
    if (!isTheService(module)) {
      module
          .addFilter("allowed-hosts", new LibertyModulesFilter(allowedHosts()))
          .addMappingForUrlPatterns(
              EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR), false, "/*");
    }
  }

  /** No beans here: this is not within the service. */
  private static AllowedHosts allowedHosts() {
    return new AllowedHosts(
        ConfigProvider.getConfig().getOptionalValues("ALLOWED_HOSTS", String.class));
  }

  /** It has {@link RequestFilter}, which also logs the request. Its path is / or empty. */
  private static boolean isTheService(ServletContext module) {
    return module.getContextPath().length() <= 1;
  }
}
