package org.gezinspod.app.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gezinspod.pod.name.BaseUrl;

/**
 * The configuration of a server, checked. Flags go over environment over file over defaults.
 *
 * @param listen where the server listens
 * @param base under which URL the world knows it
 * @param data the folder that holds everything
 * @param seed a file with what to make where it does not exist
 * @param managementPort of the metrics, on loopback
 * @param security what can be made stricter or, for tests, looser
 * @param sources where each value came from
 */
public record PodConfig(
    Listen listen,
    BaseUrl base,
    Path data,
    Optional<Path> seed,
    Optional<Integer> managementPort,
    Security security,
    Map<Setting, Source> sources) {

  /** Where the server listens. */
  public record Listen(String host, int port) {}

  /**
   * What can be made stricter or looser.
   *
   * @param requireAth refuse DPoP proofs without {@code ath}
   * @param allowPrivateAddresses let the outbound client reach private networks
   */
  public record Security(boolean requireAth, boolean allowPrivateAddresses) {}

  /** A value and where it came from, for {@code gezinspod config}. */
  public record Source(String value, String origin) {}

  /**
   * Builds the configuration from the value of each setting.
   *
   * @throws Refusal naming the setting, where it came from and what it should look like
   */
  static PodConfig of(Map<Setting, Source> values) {
    Map<Setting, Source> sources = new EnumMap<>(values);
    int port = port(sources, Setting.PORT);
    Source base = source(sources, Setting.BASE_URL);
    if (base.value().contains("{port}")) {
      base = new Source(base.value().replace("{port}", Integer.toString(port)), base.origin());
      sources.put(Setting.BASE_URL, base);
    }
    String store = source(sources, Setting.STORE).value();
    if (!store.equals("sqlite")) {
      throw wrong(sources, Setting.STORE, "Only sqlite is there in this version");
    }
    Source management = source(sources, Setting.MANAGEMENT_PORT);
    Source seed = source(sources, Setting.SEED);
    return new PodConfig(
        new Listen(source(sources, Setting.HOST).value(), port),
        baseUrl(sources, base.value()),
        Path.of(source(sources, Setting.DATA).value()),
        seed.value().isEmpty() ? Optional.empty() : Optional.of(Path.of(seed.value())),
        management.value().isEmpty()
            ? Optional.empty()
            : Optional.of(port(sources, Setting.MANAGEMENT_PORT)),
        new Security(
            truth(sources, Setting.REQUIRE_ATH),
            truth(sources, Setting.UNSAFE_ALLOW_PRIVATE_ADDRESSES)),
        Map.copyOf(sources));
  }

  /** The same configuration once the system chose the port, where it was asked to. */
  public PodConfig onPort(int bound) {
    if (listen.port() != 0 || !base.value().equals("http://localhost:0/")) {
      return this;
    }
    return new PodConfig(
        new Listen(listen.host(), bound),
        new BaseUrl("http://localhost:" + bound + "/"),
        data,
        seed,
        managementPort,
        security,
        sources);
  }

  private static Source source(Map<Setting, Source> sources, Setting setting) {
    return Objects.requireNonNull(sources.get(setting));
  }

  private static int port(Map<Setting, Source> sources, Setting setting) {
    String text = source(sources, setting).value();
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Said below, together with a number out of range.
    }
    throw wrong(sources, setting, "It should be a number from 0 to 65535");
  }

  private static boolean truth(Map<Setting, Source> sources, Setting setting) {
    return switch (source(sources, setting).value()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(sources, setting, "It should be true or false");
    };
  }

  private static BaseUrl baseUrl(Map<Setting, Source> sources, String text) {
    try {
      URI uri = URI.create(text);
      boolean root =
          uri.getRawPath() == null || uri.getRawPath().isEmpty() || uri.getRawPath().equals("/");
      if (root) {
        return new BaseUrl(text.endsWith("/") ? text : text + "/");
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw wrong(sources, Setting.BASE_URL, "It should look like https://pods.example.org/");
  }

  private static Refusal wrong(Map<Setting, Source> sources, Setting setting, String hint) {
    return new Refusal(
        "The value of %s (from %s) cannot be used. %s."
            .formatted(setting.key(), source(sources, setting).origin(), hint));
  }
}
