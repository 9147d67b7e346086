package wordle.e2e.forwarding;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import wordle.testing.process.Command;
import wordle.testing.process.Repository;
import wordle.testing.process.Waiting;
import wordle.testing.system.Formation;
import wordle.testing.system.Ports;

/** The real gateway, without services behind it at first. */
final class RunningGateway implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final Ports ports;
  private final Process process;

  private RunningGateway(Ports ports, Process process) {
    this.ports = ports;
    this.process = process;
  }

  /** Starts it for instances that need not exist, and waits until it listens. */
  static RunningGateway start(Formation formation) {
    return start(formation, Map.of());
  }

  /** Starts it with trusted proxies. */
  static RunningGateway start(Formation formation, String trustedProxies) {
    return start(formation, Map.of("TRUSTED_PROXIES", trustedProxies));
  }

  /** Starts it with these settings in addition to ports and formation. */
  static RunningGateway start(Formation formation, Map<String, String> settings) {
    Ports ports = Ports.free();
    try {
      RunningGateway gateway = new RunningGateway(ports, launch(ports, formation, settings));
      Runtime.getRuntime().addShutdownHook(new Thread(gateway.process::destroyForcibly));
      Waiting.until(TIMEOUT, gateway::listens, () -> "a gateway on port " + ports.gateway());
      return gateway;
    } catch (IOException e) {
      throw new UncheckedIOException("bin/gateway cannot be run", e);
    }
  }

  /** Runs it with settings that it refuses, until it ends. */
  static Command.Outcome refusal(Map<String, String> settings) throws IOException {
    Ports ports = Ports.free();
    Command command =
        new Command(List.of(Repository.path("bin/gateway").toString()))
            .with("GATEWAY_PORT", Integer.toString(ports.gateway()))
            .with("BASE_PORT", Integer.toString(ports.base()));
    settings.forEach(command::with);
    return command.run();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + ports.gateway());
  }

  Ports ports() {
    return ports;
  }

  /** The worker processes of nginx that are ready. */
  List<ProcessHandle> workers() {
    return process.descendants().filter(RunningGateway::isWorker).toList();
  }

  /** A new worker has its master's title, and an ended one has none. */
  private static boolean isWorker(ProcessHandle process) {
    Path title = Path.of("/proc", Long.toString(process.pid()), "cmdline");
    try {
      return Files.readString(title).startsWith("nginx: worker process");
    } catch (IOException e) {
      return false;
    }
  }

  /** The file of its output. */
  Path log() {
    return log(ports);
  }

  private static Path log(Ports ports) {
    return Path.of("target", "systems", ports.gateway() + ".log");
  }

  @Override
  public void close() {
    process.destroy();
    Waiting.until(TIMEOUT, () -> !process.isAlive(), () -> "an end of the gateway");
  }

  private static Process launch(Ports ports, Formation formation, Map<String, String> settings)
      throws IOException {
    Path log = log(ports);
    Files.createDirectories(log.getParent());
    ProcessBuilder builder =
        new ProcessBuilder(Repository.path("bin/gateway").toString())
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(log.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "GATEWAY_PORT", Integer.toString(ports.gateway()),
                "BASE_PORT", Integer.toString(ports.base()),
                "WORDLE_FORMATION", formation.toString(),
                // At least two workers also on small machines, to test shared memory.
                "GATEWAY_WORKERS", "2"));
    builder.environment().putAll(settings);
    return builder.start();
  }

  private boolean listens() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), ports.gateway())) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
