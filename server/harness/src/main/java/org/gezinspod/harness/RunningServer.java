package org.gezinspod.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gezinspod.app.GezinspodServer;
import org.gezinspod.app.config.ConfigReader;
import org.gezinspod.app.config.Setting;
import org.gezinspod.pod.Pods;

/**
 * A server on any free port, with its data in a folder of its own, seeded and ready. Closing it
 * stops the server and removes the folder.
 */
public final class RunningServer implements AutoCloseable {
  private final GezinspodServer server;
  private final Path folder;

  private RunningServer(GezinspodServer server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  /**
   * Starts a server.
   *
   * @param seed the text of a seed file
   * @param clock what the server takes for the time
   */
  public static RunningServer start(String seed, Clock clock) {
    try {
      Path folder = Files.createTempDirectory("gezinspod-test");
      Path file = Files.writeString(folder.resolve("seed.json"), seed);
      Map<Setting, String> flags = new EnumMap<>(Setting.class);
      flags.put(Setting.PORT, "0");
      flags.put(Setting.DATA, folder.resolve("data").toString());
      flags.put(Setting.SEED, file.toString());
      return new RunningServer(
          GezinspodServer.start(ConfigReader.read(flags, Map.of(), Optional.empty()), clock),
          folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a server on the real clock. */
  public static RunningServer start(String seed) {
    return start(seed, Clock.systemUTC());
  }

  /** The base URL, with a closing slash. */
  public URI base() {
    return URI.create(server.config().base().value());
  }

  /** A URL of this server. */
  public URI url(String path) {
    return base().resolve(path);
  }

  /** The pods, for tests that arrange what HTTP has no way for yet. */
  public Pods pods() {
    return server.pods();
  }

  @Override
  public void close() {
    server.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(RunningServer::remove);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
