package wordle.testing.system;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one system of the default formation that all share who do not break it: a start
 * takes longer than all the tests of a class.
 */
public final class SharedSystem implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(SharedSystem.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningSystem.class;
  }

  /** The session's store closes what it holds, after the last class. */
  @Override
  public RunningSystem resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
        .getOrComputeIfAbsent(
            "system", key -> RunningSystem.start(Formation.DEFAULT), RunningSystem.class);
  }
}
