package org.gezinspod.app;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gezinspod.app.config.PodConfig;
import org.gezinspod.app.config.Refusal;
import org.gezinspod.app.config.Setting;
import org.gezinspod.app.seed.SeedFile;
import org.gezinspod.app.seed.Seeder;
import org.gezinspod.http.HttpLimits;
import org.gezinspod.http.HttpServer;
import org.gezinspod.http.auth.Enrolment;
import org.gezinspod.http.auth.Secrets;
import org.gezinspod.pod.PodLimits;
import org.gezinspod.pod.Pods;
import org.gezinspod.shapes.ShapeLibrary;
import org.gezinspod.store.SqliteStore;
import org.gezinspod.store.StoreLimits;
import org.gezinspod.store.sql.StoreUnavailable;

/**
 * A whole server, assembled and running: the one place where the rooms are joined. Closing it
 * finishes what is under way, and gives the data folder back.
 */
public final class GezinspodServer implements AutoCloseable {
  private final PodConfig config;
  private final HttpServer http;
  private final SqliteStore store;
  private final Pods pods;
  private final Seeder seeder;
  private final AtomicBoolean ready;

  private GezinspodServer(
      PodConfig config,
      HttpServer http,
      SqliteStore store,
      Pods pods,
      Seeder seeder,
      AtomicBoolean ready) {
    this.config = config;
    this.http = http;
    this.store = store;
    this.pods = pods;
    this.seeder = seeder;
    this.ready = ready;
  }

  /**
   * Starts a server; it answers when this returns.
   *
   * @throws Refusal where the port is taken, the data folder cannot be used, or the seed is wrong
   */
  public static GezinspodServer start(PodConfig wanted, Clock clock) {
    HttpServer http = bind(wanted);
    PodConfig config = wanted.onPort(http.port());
    try {
      return assemble(config, http, clock);
    } catch (RuntimeException e) {
      http.close();
      throw e;
    }
  }

  private static HttpServer bind(PodConfig config) {
    try {
      return HttpServer.bind(config.listen().host(), config.listen().port(), HttpLimits.DEFAULT);
    } catch (UncheckedIOException e) {
      throw new Refusal(
          "Port %d of %s is taken or may not be used. Choose another with %s."
              .formatted(config.listen().port(), config.listen().host(), Setting.PORT.flag()));
    }
  }

  private static GezinspodServer assemble(PodConfig config, HttpServer http, Clock clock) {
    SqliteStore store = open(config, clock);
    try {
      ShapeLibrary shapes = new ShapeLibrary();
      Pods pods =
          new Pods(
              config.base(),
              store,
              store.readModels(),
              store.register(),
              shapes,
              PodLimits.DEFAULT,
              clock);
      Secrets secrets = new Secrets();
      AtomicBoolean ready = new AtomicBoolean();
      http.start(
          new Site(config, store.accounts(), store.register(), shapes, pods, secrets, clock)
              .chain(ready::get));
      Seeder seeder =
          new Seeder(
              store.accounts(),
              new Enrolment(store.accounts(), secrets, clock),
              store.register(),
              pods);
      GezinspodServer server = new GezinspodServer(config, http, store, pods, seeder, ready);
      config.seed().ifPresent(file -> server.seed(SeedFile.read(file)));
      ready.set(true);
      // Loading SHACL takes over a second: the first writer need not wait for it, and neither need
      // the start.
      Thread.ofPlatform().name("shapes").daemon().start(shapes::warm);
      return server;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private static SqliteStore open(PodConfig config, Clock clock) {
    try {
      return SqliteStore.open(config.data(), config.base(), clock, StoreLimits.DEFAULT);
    } catch (StoreUnavailable e) {
      throw new Refusal(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Makes what a seed says and does not exist yet.
   *
   * @throws Refusal where it asks for something that cannot be
   */
  public void seed(SeedFile seed) {
    seeder.seed(seed);
  }

  /** The configuration, with the port that was really bound. */
  public PodConfig config() {
    return config;
  }

  public Pods pods() {
    return pods;
  }

  @Override
  public void close() {
    ready.set(false);
    try {
      http.close();
    } finally {
      try {
        pods.close();
      } finally {
        store.close();
      }
    }
  }
}
