package org.gezinspod.app;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.gezinspod.app.config.PodConfig;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code gezinspod serve}: a server in the foreground, until it is told to stop. */
final class ServeCommand {
  private ServeCommand() {}

  static CommandSpec spec() {
    CommandSpec spec = SettingOptions.addTo(CommandSpec.create().name("serve"));
    spec.usageMessage()
        .description("Starts a server in the foreground. SIGTERM stops it cleanly.")
        .footer(
            "",
            "Examples:",
            "  ./gezinspod serve",
            "  ./gezinspod serve --port 8080 --base-url https://pods.example.org/ --data"
                + " /var/lib/gezinspod",
            "  ./gezinspod serve --seed seed.json");
    return Commands.running(spec, ServeCommand::serve);
  }

  private static int serve(CommandLine.ParseResult line) {
    PodConfig config = SettingOptions.read(line, System.getenv());
    PrintWriter out = line.commandSpec().commandLine().getOut();
    CountDownLatch stopped = untilStopped(GezinspodServer.start(config, Clock.systemUTC()), out);
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  /** Prints where the server answers, and closes it when the program is told to stop. */
  static CountDownLatch untilStopped(GezinspodServer server, PrintWriter out) {
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("stop")
                .unstarted(
                    () -> {
                      server.close();
                      stopped.countDown();
                    }));
    out.println("gezinspod answers at " + server.config().base().value());
    out.flush();
    return stopped;
  }
}
