package org.gezinspod.app.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.gezinspod.app.config.PodConfig.Source;

/**
 * Collects the settings: flags over environment over file over defaults. An unknown name stops the
 * start.
 */
public final class ConfigReader {
  private static final String PREFIX = "GEZINSPOD_";

  /** Variables that other parts read: the launcher, and the store its master key. */
  private static final java.util.Set<String> OTHERS =
      java.util.Set.of("GEZINSPOD_CONFIG", "GEZINSPOD_MASTER_KEY", "GEZINSPOD_JAVA_OPTIONS");

  private ConfigReader() {}

  /**
   * Reads the configuration.
   *
   * @param flags what was given on the command line
   * @param environment the environment
   * @param file the configuration file, where one was named
   */
  public static PodConfig read(
      Map<Setting, String> flags, Map<String, String> environment, Optional<Path> file) {
    Map<Setting, Source> values = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      values.put(setting, new Source(setting.fallback(), "default"));
    }
    file.ifPresent(path -> values.putAll(fromFile(path)));
    values.putAll(fromEnvironment(environment));
    flags.forEach(
        (setting, value) -> values.put(setting, new Source(value, "flag " + setting.flag())));
    return PodConfig.of(values);
  }

  private static Map<Setting, Source> fromFile(Path path) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new Refusal(
          "The configuration file " + path + " cannot be read. It has lines like: port = 3000");
    }
    Map<Setting, Source> values = new EnumMap<>(Setting.class);
    for (String key : properties.stringPropertyNames()) {
      Setting setting =
          Setting.of(key)
              .orElseThrow(() -> unknown("key " + key + " in " + path, Setting.nearest(key)));
      values.put(setting, new Source(properties.getProperty(key).strip(), "file " + path));
    }
    return values;
  }

  private static Map<Setting, Source> fromEnvironment(Map<String, String> environment) {
    Map<Setting, Source> values = new EnumMap<>(Setting.class);
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX) && !OTHERS.contains(name)) {
            String key =
                name.substring(PREFIX.length())
                    .toLowerCase(java.util.Locale.ROOT)
                    .replace('_', '-');
            Setting setting =
                Setting.of(key)
                    .orElseThrow(
                        () ->
                            unknown(
                                "environment variable " + name,
                                Setting.nearest(key).flatMap(Setting::of).map(Setting::variable)));
            values.put(setting, new Source(value, "environment " + name));
          }
        });
    return values;
  }

  private static Refusal unknown(String what, Optional<String> nearest) {
    return new Refusal(
        "There is no setting for the "
            + what
            + "."
            + nearest.map(name -> " Did you mean " + name + "?").orElse("")
            + " See: gezinspod config");
  }
}
