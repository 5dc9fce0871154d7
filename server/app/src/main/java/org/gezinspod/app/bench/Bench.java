package org.gezinspod.app.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gezinspod.app.config.Refusal;

/**
 * A bench: every workload at every number of connections, at one server or at two by turns, so that
 * both suffer the same noise of the machine.
 */
public final class Bench {
  private static final int STARTS = 3;
  private static final double WARM_UP_PART = 0.6;
  private static final String CLIENT = "bench-client";
  private static final String SECRET = "a-secret-for-one-bench";
  private static final String SEED =
      """
      {"accounts": [{"name": "bench", "email": "bench@example.org", "password": "only-for-one-bench",
        "client": {"id": "%s", "secret": "%s"}}]}
      """
          .formatted(CLIENT, SECRET);

  private final BenchOptions options;
  private final PrintWriter progress;
  private final List<Figure> figures = new ArrayList<>();
  private final List<ServerProcess.Start> starts = new ArrayList<>();

  /**
   * @param progress where each figure is told as soon as it is known
   */
  public Bench(BenchOptions options, PrintWriter progress) {
    this.options = options;
    this.progress = progress;
  }

  /**
   * Measures.
   *
   * @return whether every figure may be quoted
   * @throws Refusal where a server cannot be started, filled or reached
   */
  public boolean run() {
    try {
      Path folder = Files.createTempDirectory("gezinspod-bench");
      try {
        return measureIn(folder);
      } finally {
        remove(folder);
      }
    } catch (IOException e) {
      throw new Refusal("The bench could not be finished: " + e.getMessage() + ".");
    }
  }

  private boolean measureIn(Path folder) throws IOException {
    Path seed = Files.writeString(folder.resolve("seed.json"), SEED);
    if (options.startup()) {
      startUp(folder, seed);
    }
    if (!options.workloads().isEmpty()) {
      if (options.url().isPresent()) {
        measure(options.url().get());
      } else {
        try (ServerProcess server =
            ServerProcess.serve(folder.resolve("data"), seed, ServerProcess.freePort())) {
          measure(
              new Target(
                  "gezinspod",
                  server.base(),
                  server.base().resolve("bench/"),
                  CLIENT,
                  SECRET,
                  Optional.of(server.pid())));
        }
      }
    }
    return figures.stream().allMatch(figure -> figure.measured().isClean());
  }

  private void startUp(Path folder, Path seed) throws IOException {
    for (int i = 0; i < STARTS; i++) {
      try (ServerProcess server =
          ServerProcess.serve(folder.resolve("start" + i), seed, ServerProcess.freePort())) {
        starts.add(server.start());
        say(
            "start-up      ready after %,d ms, with %,d ms of processor time",
            server.start().toReady().toMillis(), server.start().processor().toMillis());
      }
    }
  }

  private void measure(Target first) throws IOException {
    List<Target> targets = new ArrayList<>(List.of(first));
    options.against().ifPresent(targets::add);
    Map<Target, Set<Workload>> asked = new LinkedHashMap<>();
    for (Target target : targets) {
      say("%s: filling the pod at %s", target.name(), target.pod());
      Access access = Access.signIn(target);
      Set<Workload> known = known(target, access);
      SampleData.fill(target, access, known);
      asked.put(target, known);
    }
    say("");
    try (LoadProcess load = LoadProcess.start()) {
      for (Workload workload : Workload.values()) {
        if (options.workloads().contains(workload)) {
          say("%s: %s", workload.key(), workload.meaning());
          for (int connections : options.connections()) {
            measure(load, asked, workload, connections);
          }
        }
      }
    }
  }

  // A server without a SPARQL endpoint is not asked there, and the figures say so.
  private Set<Workload> known(Target target, Access access) throws IOException {
    Set<Workload> known = EnumSet.noneOf(Workload.class);
    known.addAll(options.workloads());
    if (known.contains(Workload.SPARQL)) {
      try (LeanConnection connection = LeanConnection.to(target.base())) {
        byte[] question = Workload.SPARQL.question(target.pod(), "probe", 0, 0).bytes(access);
        int status = connection.status(question);
        if (status / 100 != 2) {
          known.remove(Workload.SPARQL);
          say("%s: sparql is skipped: %ssparql answers %d", target.name(), target.pod(), status);
        }
      }
    }
    return known;
  }

  private void measure(
      LoadProcess load, Map<Target, Set<Workload>> asked, Workload workload, int connections)
      throws IOException {
    Optional<Double> first = Optional.empty();
    for (Map.Entry<Target, Set<Workload>> entry : asked.entrySet()) {
      Target target = entry.getKey();
      if (!entry.getValue().contains(workload)) {
        say("  %-10s %3d  skipped", target.name(), connections);
        continue;
      }
      Measured measured = load.measure(plan(target, workload, connections));
      figures.add(new Figure(target.name(), workload.key(), connections, measured));
      say("  %-10s %3d  %s%s", target.name(), connections, text(measured), ratio(first, measured));
      first = measured.isClean() ? Optional.of(measured.rate()) : Optional.empty();
    }
  }

  private Plan plan(Target target, Workload workload, int connections) throws IOException {
    Access access = Access.signIn(target);
    return new Plan(
        workload.key(),
        connections + "-" + figures.size(),
        target.pod(),
        access.token(),
        access.keyText(),
        connections,
        Math.max(1, options.seconds() * WARM_UP_PART),
        options.seconds(),
        target.pid().orElse(0L));
  }

  private static String text(Measured m) {
    if (!m.isClean()) {
      return "not to be quoted: %,d errors beside %,d answers, the first: %s"
          .formatted(m.errors(), m.requests(), m.firstError());
    }
    String server =
        m.serverMicros() < 0
            ? ""
            : ", server %,.0f µs of processor each".formatted(m.serverMicros());
    String late =
        m.lateRequests() > m.requests() / 20
            ? ", %,d proofs signed within the window".formatted(m.lateRequests())
            : "";
    return "%,9.1f /s  p50 %,8.2f ms  p99 %,8.2f ms%s, client %,.0f µs%s"
        .formatted(m.rate(), m.medianMillis(), m.highMillis(), server, m.clientMicros(), late);
  }

  private static String ratio(Optional<Double> first, Measured second) {
    return first.isPresent() && second.isClean()
        ? "   the first does %,.1f times as many".formatted(first.get() / second.rate())
        : "";
  }

  /** Everything that was measured, as JSON. */
  public String json() {
    List<Map<String, Long>> started = new ArrayList<>();
    for (ServerProcess.Start start : starts) {
      started.add(
          Map.of(
              "readyMillis", start.toReady().toMillis(),
              "processorMillis", start.processor().toMillis()));
    }
    try {
      return new JsonMapper()
          .writerWithDefaultPrettyPrinter()
          .writeValueAsString(Map.of("starts", started, "figures", figures));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The quickest start that was seen, if starting was measured. */
  public Optional<Duration> quickestStart() {
    return starts.stream().map(ServerProcess.Start::toReady).min(Comparator.naturalOrder());
  }

  private void say(String form, Object... values) {
    progress.println(form.formatted(values));
    progress.flush();
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
