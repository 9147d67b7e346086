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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import wordle.testing.process.Repository;
import wordle.testing.process.Waiting;
import wordle.testing.system.Ports;

/**
 * An nginx as Debian configures it, with gzip, that serves Wordle's site file and a foreign site
 * that uses similar names.
 */
final class SystemWideNginx implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  /** The foreign site. One half is included before Wordle's site, and the other half after it. */
  private static final String NEIGHBOUR_BEFORE =
      """
      upstream users { server 127.0.0.1:9; zone users 64k; }
      limit_req_zone $remote_addr zone=load_shedding:1m rate=1000r/s;
      ssl_session_cache shared:tls:1m;
      log_format line "$request";
      map $host $allow { default own-allow; }
      map $host $call { default own-call; }
      geo $request_identity { default own-identity; }
      """;

  private static final String NEIGHBOUR_AFTER =
      """
      upstream games { server 127.0.0.1:9; zone games 64k; }
      limit_req_zone $remote_addr zone=auth_rate_limit:1m rate=1000r/s;
      map $host $users { default own-users; }
      map $host $games { default own-games; }
      server {
          listen 127.0.0.1:@NEIGHBOUR@;
          location / {
              limit_req zone=load_shedding burst=9;
              default_type text/plain;
              return 200 "$allow $call $request_identity $users $games $uri\\n";
          }
      }
      """;

  private static final String MAIN =
      """
      daemon off;
      pid nginx.pid;
      error_log stderr;
      events {}
      http {
          client_body_temp_path temp/1;
          proxy_temp_path temp/2;
          fastcgi_temp_path temp/3;
          scgi_temp_path temp/4;
          uwsgi_temp_path temp/5;
          access_log off;
          gzip on;
          gzip_vary on;
          gzip_proxied any;
          gzip_comp_level 6;
          gzip_min_length 1;
          gzip_types *;
          include before.conf;
          include site.conf;
          include after.conf;
      }
      """;

  private final Ports ports;
  private final Process process;

  private SystemWideNginx(Ports ports, Process process) {
    this.ports = ports;
    this.process = process;
  }

  /** Starts it in an empty folder, for one instance of each service. */
  static SystemWideNginx start(Path prefix, Ports ports) throws IOException {
    layOut(prefix, ports);
    ProcessBuilder builder =
        new ProcessBuilder(command(prefix))
            .redirectErrorStream(true)
            .redirectOutput(prefix.resolve("log").toFile())
            .redirectInput(new File("/dev/null"));
    builder.environment().merge("PATH", "/usr/sbin", (path, more) -> path + ":" + more);
    SystemWideNginx nginx = new SystemWideNginx(ports, builder.start());
    Runtime.getRuntime().addShutdownHook(new Thread(nginx.process::destroyForcibly));
    Waiting.until(TIMEOUT, nginx::listens, () -> "nginx: " + read(prefix.resolve("log")));
    return nginx;
  }

  /** The address of Wordle's site. */
  URI site() {
    return URI.create("http://127.0.0.1:" + ports.gateway());
  }

  /** The address of the other site. */
  URI neighbour() {
    return URI.create("http://127.0.0.1:" + neighbourPort(ports));
  }

  /** Workers of root would run as a user that cannot read the folder of the test. */
  private static List<String> command(Path prefix) {
    List<String> command =
        new ArrayList<>(List.of("nginx", "-p", prefix.toString(), "-c", prefix + "/nginx.conf"));
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("-g", "user root;"));
    }
    return command;
  }

  @Override
  public void close() {
    process.destroy();
    Waiting.until(TIMEOUT, () -> !process.isAlive(), () -> "an end of nginx");
  }

  private static int neighbourPort(Ports ports) {
    return ports.gateway() - 1;
  }

  /** With nginx/ of the checkout copied as the operations page says. */
  private static void layOut(Path prefix, Ports ports) throws IOException {
    Files.createDirectories(prefix.resolve("temp"));
    Files.writeString(prefix.resolve("nginx.conf"), MAIN);
    Files.writeString(prefix.resolve("before.conf"), NEIGHBOUR_BEFORE);
    Files.writeString(
        prefix.resolve("after.conf"),
        NEIGHBOUR_AFTER.replace("@NEIGHBOUR@", Integer.toString(neighbourPort(ports))));
    Files.writeString(prefix.resolve("site.conf"), siteFile(prefix, ports));
    copy(Repository.path("nginx/snippets"), prefix.resolve("wordle/snippets"));
    copy(Repository.path("nginx/servers"), prefix.resolve("wordle/servers"));
    copy(Repository.path("nginx/web"), prefix.resolve("wordle/web"));
    useInstances(prefix.resolve("wordle/servers"), ports);
  }

  private static String siteFile(Path prefix, Ports ports) throws IOException {
    return Files.readString(Repository.path("nginx/sites/wordle"))
        .replace("listen 80;", "listen 127.0.0.1:" + ports.gateway() + ";")
        .replace("listen [::]:80;", "")
        .replace("/etc/nginx", prefix.toString());
  }

  private static void useInstances(Path servers, Ports ports) throws IOException {
    Files.writeString(servers.resolve("users.conf"), "server 127.0.0.1:" + ports.users(1) + ";");
    Files.writeString(servers.resolve("games.conf"), "server 127.0.0.1:" + ports.games(1) + ";");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  private boolean listens() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), ports.gateway())) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException("No log " + log, e);
    }
  }
}
