package wordle.testing.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import wordle.testing.process.Command;

/**
 * Gives tests one shared system for fault injection, which each test must leave intact: two Users
 * and three Games, on data of the first release, and on a small file system if this machine permits
 * to mount one.
 */
public final class FaultySystem implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(FaultySystem.class);
  private static final String SIZE = "size=24m";

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningSystem.class;
  }

  @Override
  public RunningSystem resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
        .getOrComputeIfAbsent("system", key -> new Started(), Started.class)
        .system;
  }

  /** The system with its file system, which goes after it. */
  private static final class Started implements AutoCloseable {

    private final Path data = folder();
    private final boolean mounted =
        succeeds("mount", "-t", "tmpfs", "-o", SIZE, "wordle", data.toString());
    private final RunningSystem system;

    Started() {
      Runtime.getRuntime().addShutdownHook(new Thread(this::unmount));
      FirstSchema.write(data);
      system = RunningSystem.start(new Formation(2, 3), data);
    }

    @Override
    public void close() {
      system.close();
      unmount();
    }

    private void unmount() {
      if (mounted && Files.exists(data)) {
        succeeds("umount", "--lazy", data.toString());
      }
    }

    private static Path folder() {
      try {
        return Files.createTempDirectory("wordle-faults");
      } catch (IOException e) {
        throw new IllegalStateException("No folder for data", e);
      }
    }

    private static boolean succeeds(String... command) {
      try {
        return new Command(List.of(command)).run().status() == 0;
      } catch (IOException e) {
        return false;
      }
    }
  }
}
