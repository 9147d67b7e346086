package wordle.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wordle.benchmark.Target.Better;

/** The samples in Markdown. */
final class Tables {

  private static final List<String> CONNECTIONS = List.of("1", "16", "64");
  private static final List<String> MIXES = List.of("state", "guess", "new", "list");
  private static final List<String> SIZES = List.of("1000", "10000", "100000", "1000000");
  private static final String FEWEST_GAMES = SIZES.get(0);
  private static final String MOST_GAMES = SIZES.get(SIZES.size() - 1);
  private static final List<String> GROWN_MIXES =
      List.of(
          "state", "guess", "list", "direct/state", "direct/guess", "direct/list", "direct/auth");
  private static final List<String> PROCESSES =
      List.of("users", "games-1", "games-2", "games-3", "gateway");
  private static final List<String> GROUPS = List.of("users", "games", "gateway", "client");
  private static final double SERVERS = 4;

  private final Samples samples;

  Tables(Samples samples) {
    this.samples = samples;
  }

  /** All tables that have values. */
  String all() {
    return Stream.of(throughput(), orientation(), start(), memory(), growth())
        .filter(table -> !table.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  /** The targets with their verdicts. */
  String targets() {
    return table(
        "Targets, at 16 connections",
        "| what | target | measured | |\n|---|---|---|---|",
        targetList().stream()
            .filter(target -> target.measured().isMeasured())
            .map(Target::row)
            .toList());
  }

  private List<Target> targetList() {
    return List.of(
        more("`state` against the ceiling", samples.ratioToCeiling("state", "16"), 0.25),
        more("`guess` against the ceiling", samples.ratioToCeiling("guess", "16"), 0.12),
        more(
            "`auth` directly, against a bare servlet in the same server",
            samples.ratio("bare/auth/16/rate", "bare/bare/16/rate"),
            0.45),
        more(
            "`register`, against the bare hash function",
            samples.ratio("system/register/16/rate", "hash/rate"),
            0.9),
        less(
            "p99 of `state` at half its peak, against the ceiling's",
            samples.ratio("system/half/p99", "ceiling/half/p99"),
            5),
        more("`state` through the gateway, 1,000,000 games against 1,000", grown("state"), 0.95),
        more("`guess` through the gateway, 1,000,000 games against 1,000", grown("guess"), 0.95),
        less("CPU-seconds of a warm start, a server", aServer(samples.of("start/warm/cpu")), 12),
        less(
            "CPU-seconds of a first start, with preparing, a server",
            aServer(samples.of("start/preparing/cpu").plus(samples.of("start/first/cpu"))),
            24),
        more("`state` in the first 30 s after a start, against warm", firstSeconds(), 0.4),
        less("memory (PSS) of four servers and nginx, MB", memoryOfAll(), 1200));
  }

  private String throughput() {
    List<String> rows = new ArrayList<>();
    for (String mix : MIXES) {
      for (String connections : CONNECTIONS) {
        if (samples.has("system/" + mix + "/" + connections + "/rate")) {
          rows.add(throughputRow(mix, connections));
        }
      }
    }
    return table(
        "Through the gateway (median of all rounds, least and most)",
        "| mix | connections | requests a second | p50 ms | p99 ms | ceiling | of the ceiling |"
            + " CPU µs a request: Users, Games, nginx, client | the ceiling's | by CPU |"
            + "\n|---|--:|--:|--:|--:|--:|--:|---|---|--:|",
        rows);
  }

  private String throughputRow(String mix, String connections) {
    String name = "system/" + mix + "/" + connections;
    return "| `%s` | %s | %s | %s | %s | %s | %s | %s | %s | %s |"
        .formatted(
            mix,
            connections,
            samples.of(name + "/rate").withSpread(0),
            samples.of(name + "/p50").text(2),
            samples.of(name + "/p99").text(1),
            samples.of("ceiling/" + mix + "/" + connections + "/rate").withSpread(0),
            samples.ratioToCeiling(mix, connections).withSpread(2),
            cost(name),
            cost("ceiling/" + mix + "/" + connections),
            costRatio(mix, connections).withSpread(2));
  }

  /** The ratio if no core had been idle or used by other programs. */
  private Summary costRatio(String mix, String connections) {
    String figure = "/" + mix + "/" + connections;
    return total("ceiling" + figure).by(total("system" + figure));
  }

  private Summary total(String name) {
    return GROUPS.stream()
        .map(group -> samples.of(name + "/" + group))
        .reduce(Summary::plus)
        .orElseThrow();
  }

  private String cost(String name) {
    return GROUPS.stream()
        .map(group -> samples.of(name + "/" + group).text(0))
        .collect(Collectors.joining(", "));
  }

  private String orientation() {
    List<String> rows = new ArrayList<>();
    for (String connections : CONNECTIONS) {
      row(rows, "`state`, one Games reached directly", "system-games/state/" + connections);
      row(rows, "`auth`, Users reached directly", "bare/auth/" + connections);
      row(rows, "a bare servlet in the same server", "bare/bare/" + connections);
      row(rows, "`register`, through the gateway", "system/register/" + connections);
    }
    return table(
        "For orientation",
        "| what | connections | requests a second | p50 ms | p99 ms | refused |"
            + "\n|---|--:|--:|--:|--:|--:|",
        rows);
  }

  private void row(List<String> rows, String what, String name) {
    if (samples.has(name + "/rate")) {
      rows.add(
          "| %s | %s | %s | %s | %s | %s |"
              .formatted(
                  what,
                  name.substring(name.lastIndexOf('/') + 1),
                  samples.of(name + "/rate").withSpread(name.contains("register") ? 1 : 0),
                  samples.of(name + "/p50").text(2),
                  samples.of(name + "/p99").text(1),
                  samples.of(name + "/refused").text(0)));
    }
  }

  private String start() {
    return table(
        "Start to ready, the whole formation",
        "| start | seconds | CPU-seconds | CPU-seconds a server |\n|---|--:|--:|--:|",
        Stream.of("preparing", "first", "warm")
            .filter(start -> samples.has("start/" + start + "/seconds"))
            .map(this::startRow)
            .toList());
  }

  private String startRow(String start) {
    String name = "start/" + start;
    return "| %s | %s | %s | %s |"
        .formatted(
            switch (start) {
              case "preparing" -> "preparing, once a build";
              case "first" -> "the first one";
              default -> "warm";
            },
            samples.of(name + "/seconds").withSpread(1),
            samples.of(name + "/cpu").withSpread(1),
            aServer(samples.of(name + "/cpu")).text(1));
  }

  private String memory() {
    String table =
        table(
            "After all load",
            "| process | PSS MB |\n|---|--:|",
            PROCESSES.stream()
                .filter(process -> samples.has("memory/" + process))
                .map(
                    process ->
                        "| %s | %s |".formatted(process, samples.of("memory/" + process).text(0)))
                .toList());
    return samples.has("idle/percent")
        ? "%s\n\nWhen nobody calls, they use %s %% of a core together."
            .formatted(table, samples.of("idle/percent").text(1))
        : table;
  }

  private String growth() {
    List<String> rows =
        SIZES.stream()
            .filter(size -> samples.has(grownRate(size, "state")))
            .map(this::growthRow)
            .collect(Collectors.toCollection(ArrayList::new));
    if (samples.has(grownRate(MOST_GAMES, "state"))) {
      rows.add(
          "| the most by the least | | | %s |".formatted(grownCells(mix -> grown(mix).text(2))));
    }
    return table(
        "Growth: a system with one Games for each size, 16 connections, a second",
        "| games | users | start s | `state` | `guess` | `list` |"
            + " directly: `state` | `guess` | `list` | `auth` |"
            + "\n|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
        rows);
  }

  private String growthRow(String size) {
    int games = Integer.parseInt(size);
    return "| %,d | %,d | %s | %s |"
        .formatted(
            games,
            games / 10,
            samples.of("grown/" + size + "/start/seconds").text(1),
            grownCells(mix -> samples.of(grownRate(size, mix)).withSpread(0)));
  }

  private static String grownCells(UnaryOperator<String> cell) {
    return GROWN_MIXES.stream().map(cell).collect(Collectors.joining(" | "));
  }

  private static String grownRate(String size, String mix) {
    return "grown/" + size + "/" + mix + "/rate";
  }

  private Summary grown(String mix) {
    return samples.ratio(grownRate(MOST_GAMES, mix), grownRate(FEWEST_GAMES, mix));
  }

  private static Summary aServer(Summary formation) {
    return formation.map(seconds -> seconds / SERVERS);
  }

  private Summary firstSeconds() {
    double warm = samples.of("system/state/16/rate").median();
    return samples.has("system/state/16/rate")
        ? samples.of("first-seconds/rate").map(rate -> rate / warm)
        : new Summary(List.of());
  }

  private Summary memoryOfAll() {
    return samples.has("memory/users")
        ? new Summary(
            List.of(
                PROCESSES.stream()
                    .mapToDouble(process -> samples.of("memory/" + process).median())
                    .sum()))
        : new Summary(List.of());
  }

  private static String table(String title, String head, List<String> rows) {
    return rows.isEmpty() ? "" : "**" + title + "**\n\n" + head + "\n" + String.join("\n", rows);
  }

  private static Target more(String what, Summary measured, double bound) {
    return new Target(what, measured, bound, Better.MORE);
  }

  private static Target less(String what, Summary measured, double bound) {
    return new Target(what, measured, bound, Better.LESS);
  }
}
