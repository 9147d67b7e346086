package wordle.testing.system;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.http.Response;
import wordle.testing.process.Command;
import wordle.testing.process.Repository;
import wordle.testing.process.Waiting;

/**
 * A whole system with ports, data and processes of its own, started by {@code bin/start} and
 * stopped by SIGTERM.
 */
public final class RunningSystem implements AutoCloseable {

  /** Long, because a first start extracts and warms up the services. */
  private static final Duration START = Duration.ofMinutes(4);

  /** Goreman kills what has not ended ten seconds after TERM. */
  private static final Duration STOP = Duration.ofSeconds(30);

  private static final int ATTEMPTS = 3;

  /** The statuses of a registration whose hash was not computed in time. */
  private static final Set<Integer> TIMED_OUT = Set.of(503, 504);

  private static final Path LOGS = Path.of("target", "systems");

  private final Formation formation;
  private final Path data;
  private final Map<String, String> settings;
  private final Ports ports;
  private final Process process;
  private final Thread reader;
  private final SystemLog log = new SystemLog();
  private final Thread safetyNet = new Thread(this::kill);

  private RunningSystem(Formation formation, Path data, Map<String, String> settings, Ports ports) {
    this.formation = formation;
    this.data = data;
    this.settings = settings;
    this.ports = ports;
    this.process = launch();
    this.reader = startReader();
  }

  /** Starts a system without accounts and games, and waits until it is ready. */
  public static RunningSystem start(Formation formation) {
    return start(formation, Map.of());
  }

  /** The same with further settings, by the names of environment variables. */
  public static RunningSystem start(Formation formation, Map<String, String> settings) {
    try {
      return start(formation, Files.createTempDirectory("wordle-data"), settings);
    } catch (IOException e) {
      throw new UncheckedIOException("No folder for data", e);
    }
  }

  /** Starts a system on data that an earlier one may have left, and waits until it is ready. */
  public static RunningSystem start(Formation formation, Path data) {
    return start(formation, data, Map.of());
  }

  private static RunningSystem start(Formation formation, Path data, Map<String, String> settings) {
    return start(formation, data, settings, ATTEMPTS);
  }

  /** Retries with other ports if another program takes one after it was found free. */
  private static RunningSystem start(
      Formation formation, Path data, Map<String, String> settings, int attempts) {
    RunningSystem system = new RunningSystem(formation, data, settings, Ports.free());
    Runtime.getRuntime().addShutdownHook(system.safetyNet);
    try {
      system.awaitReady();
      return system;
    } catch (AssertionError e) {
      system.kill();
      if (attempts > 1 && system.log.tail(60).contains("is held by")) {
        return start(formation, data, settings, attempts - 1);
      }
      throw e;
    }
  }

  /** Where the gateway listens. */
  public URI gateway() {
    return address(ports.gateway());
  }

  /** Where the nth Users listens, from 1. */
  public URI users(int number) {
    return address(ports.users(number));
  }

  /** Where the nth Games listens, from 1. */
  public URI games(int number) {
    return address(ports.games(number));
  }

  /** The server process of the nth Users, from 1. */
  public Instance usersInstance(int number) {
    return Instance.on(ports.users(number), processes());
  }

  /** The server process of the nth Games, from 1. */
  public Instance gamesInstance(int number) {
    return Instance.on(ports.games(number), processes());
  }

  public Ports ports() {
    return ports;
  }

  /** The folder that holds both databases. */
  public Path data() {
    return data;
  }

  /** A command of the repository, such as {@code bin/backup}, with the settings of this system. */
  public Command command(String path, String... arguments) {
    List<String> command = new ArrayList<>(List.of(Repository.path(path).toString()));
    command.addAll(List.of(arguments));
    Command prepared = new Command(command);
    environment().forEach(prepared::with);
    return prepared;
  }

  public SystemLog log() {
    return log;
  }

  /** Goreman's output with all control characters. */
  public Path output() {
    return LOGS.resolve(ports.gateway() + ".log");
  }

  /** All files that the system has written except its data: logs, configuration, work areas. */
  public List<Path> writtenFiles() {
    Path run = Repository.run().resolve(Integer.toString(ports.gateway()));
    try (Stream<Path> files = Files.walk(run)) {
      return Stream.concat(Stream.of(output()), files.filter(Files::isRegularFile)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look through " + run, e);
    }
  }

  /** A client of the gateway without credentials. */
  public Client client() {
    return Client.of(gateway());
  }

  /** A client of the gateway with these credentials. */
  public Client client(Account account) {
    return client().as(account);
  }

  /** A new account, registered. */
  public Account newAccount() {
    return newAccount(Account.fresh().password());
  }

  /**
   * The same with this password. While other tests occupy the cores, a hash may time out. Then
   * another username is registered, because the outcome is unknown.
   */
  public Account newAccount(String password) {
    for (int attempt = 1; ; attempt++) {
      Account account = new Account(Account.fresh().name(), password);
      Response response = client().register(account);
      if (!TIMED_OUT.contains(response.status()) || attempt == ATTEMPTS) {
        response.expect(201);
        return account;
      }
    }
  }

  /** A client with an account of its own. */
  public Client newPlayer() {
    return client(newAccount());
  }

  /** The processes of this system, from the outermost to the instances and nginx's workers. */
  public List<ProcessHandle> processes() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
  }

  /** Waits until every instance is ready, and the gateway says so. */
  public void awaitReady() {
    Waiting.until(
        START,
        () -> !process.isAlive() || isReady(),
        () -> "a ready system; its last lines:\n" + log.tail(60));
    if (!process.isAlive()) {
      Waiting.until(STOP, () -> !reader.isAlive(), () -> "the end of its output");
      throw new AssertionError("The system ended while starting:\n" + log.tail(60));
    }
  }

  /** Stops the system; fails if it does not end by itself or leaves a process or a port behind. */
  @Override
  public void close() {
    List<ProcessHandle> all = processes();
    // By its handle, because Process.destroy() would close the pipe that Goreman still writes to.
    process.toHandle().destroy();
    try {
      Waiting.until(
          STOP,
          () -> alive(all).isEmpty() && heldPorts().isEmpty(),
          () -> "an end of " + alive(all) + heldPorts() + "; its last lines:\n" + log.tail(40));
    } finally {
      all.forEach(ProcessHandle::destroyForcibly);
    }
  }

  private List<String> heldPorts() {
    return Ports.inUse(ports.of(formation));
  }

  /** Kills all processes. */
  private void kill() {
    processes().forEach(ProcessHandle::destroyForcibly);
  }

  private Process launch() {
    ProcessBuilder builder =
        new ProcessBuilder(
                Repository.path("bin/start").toString(), "--formation", formation.toString())
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"));
    builder.environment().putAll(environment());
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException("bin/start cannot be run", e);
    }
  }

  private Thread startReader() {
    Thread thread = new Thread(this::read, "log of " + ports);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** The limits of an address are raised, because all tests share one. */
  private Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    environment.put("GATEWAY_PORT", Integer.toString(ports.gateway()));
    environment.put("BASE_PORT", Integer.toString(ports.base()));
    environment.put("WORDLE_DATA", data.toString());
    environment.put("REGISTRATIONS_PER_MINUTE", "100000");
    environment.put("HASHES_PER_MINUTE", "100000");
    environment.put("AUTH_FAILURES_PER_SECOND", "100000");
    // Tests kill servers, and need not wait for the usual second before each restart.
    environment.put("RESTART_BACKOFF_MILLIS", "100");
    // At least two workers also on small machines, to test shared memory.
    environment.put("GATEWAY_WORKERS", "2");
    environment.putAll(settings);
    return environment;
  }

  /** Also copies the output into a file, which helps to analyse a failure. */
  private void read() {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        Writer copy = copy()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        log.add(LogLine.parse(line));
        copy.write(line + "\n");
        copy.flush();
      }
    } catch (IOException e) {
      log.add(new LogLine("system", "The log cannot be read: " + e));
    }
  }

  private Writer copy() throws IOException {
    Files.createDirectories(LOGS);
    return Files.newBufferedWriter(output());
  }

  /** Whether every instance is ready, and the gateway says so. */
  public boolean isReady() {
    return IntStream.rangeClosed(1, formation.users())
            .mapToObj(this::users)
            .allMatch(RunningSystem::instanceIsReady)
        && IntStream.rangeClosed(1, formation.games())
            .mapToObj(this::games)
            .allMatch(RunningSystem::instanceIsReady)
        && isOk(gateway(), "/health/users")
        && isOk(gateway(), "/health/games");
  }

  private static boolean instanceIsReady(URI instance) {
    return isOk(instance, "/health/ready");
  }

  private static boolean isOk(URI address, String path) {
    try {
      return Client.of(address).get(path).status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private static List<String> alive(List<ProcessHandle> all) {
    return all.stream()
        .filter(ProcessHandle::isAlive)
        .map(handle -> handle.pid() + " " + handle.info().commandLine().orElse("?"))
        .toList();
  }

  private static URI address(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }
}
