package wordle.service.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Adds {@link LibertyModulesFilter} to Liberty's web modules for health, metrics and documents. An
 * application's filters do not see their requests. So Liberty loads this class from the library of
 * {@code instance-port.xml}, and calls it for each web module.
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

  /** Without CDI, because this class is not loaded by the service. */
  private static AllowedHosts allowedHosts() {
    return new AllowedHosts(
        ConfigProvider.getConfig().getOptionalValues("ALLOWED_HOSTS", String.class));
  }

  /** The service has {@link RequestFilter}, which also logs. Its context path is / or empty. */
  private static boolean isTheService(ServletContext module) {
    return module.getContextPath().length() <= 1;
  }
}
