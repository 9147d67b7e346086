package wordle.service.health;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import wordle.service.Service;

/** Alive: a thread was free to answer. */
@org.eclipse.microprofile.health.Liveness
@Singleton
public class Liveness implements HealthCheck {

  private final Service service;

  @Inject
  Liveness(Service service) {
    this.service = service;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.up(service.name());
  }
}
