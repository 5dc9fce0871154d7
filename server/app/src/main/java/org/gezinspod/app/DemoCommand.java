package org.gezinspod.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.gezinspod.app.config.ConfigReader;
import org.gezinspod.app.config.PodConfig;
import org.gezinspod.app.config.Refusal;
import org.gezinspod.app.config.Setting;
import org.gezinspod.app.demo.Guide;
import org.gezinspod.app.demo.SampleFamilies;
import org.gezinspod.app.demo.Story;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code gezinspod demo}: a server with twelve sample families, and who can sign in where. */
final class DemoCommand {
  private static final String PORT = Setting.PORT.flag();
  private static final String DATA = Setting.DATA.flag();

  private static final String STORY = "--story";

  private DemoCommand() {}

  static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("demo").mixinStandardHelpOptions(true);
    spec.addOption(
        OptionSpec.builder(PORT)
            .type(String.class)
            .paramLabel(Setting.PORT.placeholder())
            .description(Setting.PORT.meaning() + " (default " + Setting.PORT.fallback() + ")")
            .build());
    spec.addOption(
        OptionSpec.builder(DATA)
            .type(String.class)
            .paramLabel(Setting.DATA.placeholder())
            .description(
                "a folder that is kept, and used again the next time (default: a new temporary"
                    + " folder)")
            .build());
    spec.addOption(
        OptionSpec.builder(STORY)
            .type(boolean.class)
            .description(
                "play the main job once, print each step, and stop; the exit code is 1 when a step"
                    + " does not go as it should")
            .build());
    spec.usageMessage()
        .description(
            "Starts a server with twelve sample families and five organisations, all invented, and"
                + " prints who can sign in where.")
        .footer(
            "",
            "Examples:",
            "  ./gezinspod demo                     everything new, at http://localhost:3000/",
            "  ./gezinspod demo --port 8080         at another port; 0 for any free one",
            "  ./gezinspod demo --story             the main job, step by step, at any free port",
            "  ./gezinspod demo --data ./demo-data  keep what you did until the next time");
    return Commands.running(spec, DemoCommand::demo);
  }

  private static int demo(CommandLine.ParseResult line) {
    PrintWriter out = line.commandSpec().commandLine().getOut();
    SampleFamilies families = new SampleFamilies(Clock.systemUTC());
    GezinspodServer server = start(line, out);
    if (line.hasMatchedOption(STORY)) {
      try (server) {
        furnish(server, families, 1, out);
        URI base = URI.create(server.config().base().value());
        return new Story(base, families, Clock.systemUTC(), out).play() ? 0 : 1;
      }
    }
    try {
      furnish(server, families, Integer.MAX_VALUE, out);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
    new Guide(server.config().base(), families).print(out);
    CountDownLatch stopped = ServeCommand.untilStopped(server, out);
    out.println("Press Ctrl-C to stop.");
    out.flush();
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  private static GezinspodServer start(CommandLine.ParseResult line, PrintWriter out) {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    if (line.hasMatchedOption(PORT)) {
      flags.put(Setting.PORT, line.<String>matchedOptionValue(PORT, ""));
    } else if (line.hasMatchedOption(STORY)) {
      flags.put(Setting.PORT, "0");
    }
    String data =
        line.hasMatchedOption(DATA)
            ? line.<String>matchedOptionValue(DATA, "")
            : temporaryFolder().toString();
    flags.put(Setting.DATA, data);
    PodConfig config = ConfigReader.read(flags, System.getenv(), Optional.empty());
    GezinspodServer server = GezinspodServer.start(config, Clock.systemUTC());
    out.println("The data of this demo is in " + data);
    out.flush();
    return server;
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("gezinspod-demo-");
    } catch (IOException e) {
      throw new Refusal("No temporary folder can be made. Choose a folder with " + DATA + ".");
    }
  }

  private static void furnish(
      GezinspodServer server, SampleFamilies families, int most, PrintWriter out) {
    out.println("Making accounts and organisations ...");
    out.flush();
    server.seed(families.seed());
    families.make(
        server.pods(),
        most,
        family -> {
          out.println("  " + family.pod() + "  " + family.about());
          out.flush();
        });
  }
}
