package org.gezinspod.app;

import java.io.PrintWriter;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gezinspod.app.bench.Bench;
import org.gezinspod.app.bench.BenchOptions;
import org.gezinspod.app.bench.Target;
import org.gezinspod.app.bench.Workload;
import org.gezinspod.app.config.Refusal;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code gezinspod bench}: how quick this server is, or another, or both by turns. */
final class BenchCommand {
  private static final String START_UP = "start-up";

  private BenchCommand() {}

  static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("bench");
    option(spec, "--seconds", "N", "how long each measured window is, default 5");
    option(spec, "--connections", "N,N", "how many ask at the same time, default 1,16,64");
    option(spec, "--only", "NAME,NAME", "only these: " + names());
    server(spec, "", "a running server to measure instead of one of its own");
    server(spec, "against", "a second server, measured by turns with the first");
    spec.addOption(
        OptionSpec.builder("--json")
            .type(boolean.class)
            .arity("0")
            .description("print the figures as JSON at the end; progress goes to standard error")
            .build());
    spec.mixinStandardHelpOptions(true);
    spec.usageMessage()
        .description(
            "Measures requests per second and how long they take. The load generator runs in a"
                + " process of its own; DPoP proofs are signed before the measured window.")
        .footer(
            "",
            "Examples:",
            "  ./gezinspod bench",
            "  ./gezinspod bench --only private-get,put --connections 16 --seconds 10",
            "  ./gezinspod bench --against http://localhost:3100/ --against-client ID:SECRET");
    return Commands.running(spec, BenchCommand::bench);
  }

  private static void option(CommandSpec spec, String name, String label, String meaning) {
    spec.addOption(
        OptionSpec.builder(name).type(String.class).paramLabel(label).description(meaning).build());
  }

  private static void server(CommandSpec spec, String prefix, String meaning) {
    option(spec, name(prefix, "url"), "URL", meaning);
    option(spec, name(prefix, "client"), "ID:SECRET", "client credentials of the pod's owner");
    option(spec, name(prefix, "pod"), "URL", "the pod that may be filled, default {url}bench/");
    option(spec, name(prefix, "pid"), "N", "the server's process, to tell its processor time");
  }

  private static String name(String prefix, String what) {
    if (prefix.isEmpty()) {
      return "--" + what;
    }
    return what.equals("url") ? "--" + prefix : "--" + prefix + "-" + what;
  }

  private static String names() {
    return Stream.concat(Arrays.stream(Workload.values()).map(Workload::key), Stream.of(START_UP))
        .collect(Collectors.joining(", "));
  }

  private static int bench(ParseResult line) {
    boolean json = line.hasMatchedOption("--json");
    PrintWriter out = line.commandSpec().commandLine().getOut();
    Bench bench =
        new Bench(options(line, json), json ? line.commandSpec().commandLine().getErr() : out);
    boolean clean = bench.run();
    if (json) {
      out.println(bench.json());
    }
    return clean ? 0 : 1;
  }

  private static BenchOptions options(ParseResult line, boolean json) {
    List<String> only = list(value(line, "--only").orElseGet(BenchCommand::names));
    Set<Workload> workloads = EnumSet.noneOf(Workload.class);
    for (String name : only) {
      if (!name.equals(START_UP)) {
        workloads.add(
            Workload.of(name)
                .orElseThrow(
                    () ->
                        new Refusal("There is no workload " + name + ". Known: " + names() + ".")));
      }
    }
    try {
      Optional<Target> url = target(line, "", "measured");
      return new BenchOptions(
          Double.parseDouble(value(line, "--seconds").orElse("5")),
          list(value(line, "--connections").orElse("1,16,64")).stream()
              .map(Integer::valueOf)
              .toList(),
          workloads,
          only.contains(START_UP) && url.isEmpty(),
          url,
          target(line, "against", "against"),
          json);
    } catch (NumberFormatException e) {
      throw new Refusal("--seconds and --connections are numbers, such as 5 and 1,16,64.");
    } catch (IllegalArgumentException e) {
      throw new Refusal("The bench cannot be run like that: " + e.getMessage() + ".");
    }
  }

  private static Optional<Target> target(ParseResult line, String prefix, String called) {
    Optional<String> url = value(line, name(prefix, "url"));
    if (url.isEmpty()) {
      return Optional.empty();
    }
    String credentials =
        value(line, name(prefix, "client"))
            .filter(text -> text.indexOf(':') > 0)
            .orElseThrow(
                () -> new Refusal("Give " + name(prefix, "client") + " as ID:SECRET, too."));
    int colon = credentials.indexOf(':');
    URI base = URI.create(url.get());
    return Optional.of(
        new Target(
            called,
            base,
            value(line, name(prefix, "pod")).map(URI::create).orElse(base.resolve("bench/")),
            credentials.substring(0, colon),
            credentials.substring(colon + 1),
            value(line, name(prefix, "pid")).map(Long::valueOf)));
  }

  private static Optional<String> value(ParseResult line, String option) {
    return Optional.ofNullable(line.<String>matchedOptionValue(option, null));
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split(",", -1)).map(String::strip).toList();
  }
}
