package org.gezinspod.app;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.gezinspod.app.config.ConfigReader;
import org.gezinspod.app.config.PodConfig;
import org.gezinspod.app.config.Setting;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The settings as options of a command line. */
final class SettingOptions {
  private static final String CONFIG = "--config";

  private SettingOptions() {}

  /** Adds every setting, and the configuration file, to a command. */
  static CommandSpec addTo(CommandSpec spec) {
    for (Setting setting : Setting.values()) {
      OptionSpec.Builder option =
          OptionSpec.builder(setting.flag())
              .description(setting.meaning() + " (" + setting.variable() + fallback(setting) + ")");
      if (setting.isSwitch()) {
        option.type(String.class).arity("0..1").fallbackValue("true");
      } else {
        option.type(String.class).paramLabel(setting.placeholder());
      }
      spec.addOption(option.build());
    }
    spec.addOption(
        OptionSpec.builder(CONFIG)
            .type(Path.class)
            .paramLabel("FILE")
            .description("a file with a setting a line, such as: port = 3000 (GEZINSPOD_CONFIG)")
            .build());
    return spec.mixinStandardHelpOptions(true);
  }

  private static String fallback(Setting setting) {
    return setting.fallback().isEmpty() ? "" : ", default " + setting.fallback();
  }

  /** The configuration that a command line, the environment and the file make together. */
  static PodConfig read(ParseResult line, Map<String, String> environment) {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      if (line.hasMatchedOption(setting.flag())) {
        flags.put(setting, line.<String>matchedOptionValue(setting.flag(), ""));
      }
    }
    Optional<Path> file =
        Optional.ofNullable(line.<Path>matchedOptionValue(CONFIG, null))
            .or(() -> Optional.ofNullable(environment.get("GEZINSPOD_CONFIG")).map(Path::of));
    return ConfigReader.read(flags, environment, file);
  }
}
