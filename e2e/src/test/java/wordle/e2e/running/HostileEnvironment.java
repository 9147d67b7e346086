package wordle.e2e.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Environment variables that shells, proxies, locales and other programs may have set. */
final class HostileEnvironment {

  /** An address without a listener. */
  private static final String PROXY = "http://127.0.0.1:9";

  private HostileEnvironment() {}

  /** All variables; the files that they name are made in this folder. */
  static Map<String, String> of(Path folder) throws IOException {
    Files.writeString(folder.resolve(".curlrc"), "proxy = \"" + PROXY + "\"\nfail\noutput = /\n");
    Files.writeString(folder.resolve("startup"), "echo Welcome\nset -o noglob\n");
    Map<String, String> environment = new HashMap<>();
    for (String name : new String[] {"http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"}) {
      environment.put(name, PROXY);
    }
    environment.put("no_proxy", "");
    environment.put("NO_PROXY", "");
    environment.put("CURL_HOME", folder.toString());
    addThoseOfAShell(environment, folder);
    addThoseOfJava(environment, folder);
    addThoseOfLiberty(environment, folder);
    environment.put("NGINX", "7;");
    environment.put("name.with.dots", "1");
    return environment;
  }

  private static void addThoseOfAShell(Map<String, String> environment, Path folder) {
    environment.put("BASH_ENV", folder.resolve("startup").toString());
    environment.put("ENV", folder.resolve("startup").toString());
    environment.put("BASH_FUNC_cd%%", "() {  builtin cd \"$@\" && echo \"$PWD\"\n}");
    environment.put("BASH_FUNC_curl%%", "() {  echo no\n}");
    environment.put("CDPATH", folder + ":/:.");
    environment.put("GLOBIGNORE", "*");
    environment.put("IFS", "/");
    environment.put("POSIXLY_CORRECT", "1");
    environment.put("GREP_OPTIONS", "--color=always -v");
    environment.put("GREP_COLORS", "mt=01;31");
    environment.put("LC_ALL", "C");
    environment.put("LANG", "de_DE.ISO-8859-1");
    environment.put("LANGUAGE", "de");
    environment.put("LC_NUMERIC", "de_DE");
    environment.put("TMPDIR", folder.resolve("missing").toString());
    environment.put("TERM", "dumb");
  }

  private static void addThoseOfJava(Map<String, String> environment, Path folder) {
    String missingAgent = "-javaagent:" + folder.resolve("missing.jar");
    environment.put("JAVA_TOOL_OPTIONS", missingAgent);
    environment.put("JDK_JAVA_OPTIONS", missingAgent);
    environment.put("_JAVA_OPTIONS", "-Xmx1m");
    environment.put("CLASSPATH", folder.toString());
    environment.put("PYTHONHOME", folder.toString());
    environment.put("PERL5OPT", "-Mmissing");
    environment.put("GOROOT", folder.toString());
  }

  private static void addThoseOfLiberty(Map<String, String> environment, Path folder) {
    environment.put("WLP_USER_DIR", folder.resolve("usr").toString());
    environment.put("WLP_OUTPUT_DIR", folder.resolve("output").toString());
    environment.put("WLP_DEBUG_ADDRESS", "7777");
    environment.put("WLP_SKIP_MAXPERMSIZE", "true");
    environment.put("SERVER_WORKING_DIR", folder.resolve("work").toString());
    environment.put("VARIABLE_SOURCE_DIRS", folder.toString());
    environment.put("LOG_DIR", folder.resolve("logs").toString());
    environment.put("LOG_FILE", "other.log");
    environment.put("PORT", "1");
  }
}
