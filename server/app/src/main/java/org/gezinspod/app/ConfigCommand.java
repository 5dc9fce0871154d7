package org.gezinspod.app;

import java.util.EnumMap;
import org.gezinspod.app.config.PodConfig;
import org.gezinspod.app.config.Setting;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code gezinspod config}: every setting, its value, and where it came from. */
final class ConfigCommand {
  private ConfigCommand() {}

  static CommandSpec spec() {
    CommandSpec spec = SettingOptions.addTo(CommandSpec.create().name("config"));
    spec.usageMessage().description("Prints every setting, its value, and where it came from.");
    return Commands.running(spec, ConfigCommand::print);
  }

  private static int print(CommandLine.ParseResult line) {
    PodConfig config = SettingOptions.read(line, System.getenv());
    var out = line.commandSpec().commandLine().getOut();
    new EnumMap<>(config.sources())
        .forEach(
            (Setting setting, PodConfig.Source source) ->
                out.printf(
                    "%-32s %-40s %s%n",
                    setting.key(),
                    source.value().isEmpty() ? "-" : source.value(),
                    source.origin()));
    return 0;
  }
}
