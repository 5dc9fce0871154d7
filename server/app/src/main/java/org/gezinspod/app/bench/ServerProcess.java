package org.gezinspod.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A gezinspod server in a process of its own, with the class path and Java of this one. It is ready
 * when {@code GET /health/ready} answers 200. Closing it stops it as an operator would.
 */
public final class ServerProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final long LOOK_EVERY_MILLIS = 2;
  private static final String SERVE = "org.gezinspod.app.Gezinspod";

  private final Process process;
  private final URI base;
  private final Start start;

  /**
   * What starting cost.
   *
   * @param toReady from the start of the process until it said that it is ready
   * @param processor the processor time until then
   */
  public record Start(Duration toReady, Duration processor) {}

  private ServerProcess(Process process, URI base, Start start) {
    this.process = process;
    this.base = base;
    this.start = start;
  }

  /** A port that was free a moment ago. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Starts {@code gezinspod serve} with a seed, and waits until it is ready. */
  public static ServerProcess serve(Path data, Path seed, int port) throws IOException {
    return start(List.of(), SERVE, port, serving(data, seed, port));
  }

  /** The arguments of {@code gezinspod serve}. */
  public static List<String> serving(Path data, Path seed, int port) {
    return List.of(
        "serve",
        "--port",
        Integer.toString(port),
        "--data",
        data.toString(),
        "--seed",
        seed.toString());
  }

  /**
   * Starts a server, and waits until it is ready.
   *
   * @param before what the command line begins with, such as a tracer
   * @param main the class whose program is the server
   */
  public static ServerProcess start(
      List<String> before, String main, int port, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(java());
    command.add(main);
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    URI base = URI.create("http://localhost:" + port + "/");
    long begin = System.nanoTime();
    Process process = builder.start();
    try {
      return new ServerProcess(process, base, untilReady(process, base, begin));
    } catch (IOException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** Java with the class path of this process, and the options that the launcher gave it. */
  static List<String> java() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (option.startsWith("-XX:") || option.startsWith("-Xlog") || option.startsWith("--")) {
        command.add(option);
      }
    }
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    return command;
  }

  private static Start untilReady(Process process, URI base, long begin) throws IOException {
    byte[] question =
        "GET /health/ready HTTP/1.1\r\nHost: %s\r\n\r\n"
            .formatted(base.getAuthority())
            .getBytes(StandardCharsets.US_ASCII);
    while (System.nanoTime() - begin < PATIENCE.toNanos()) {
      if (!process.isAlive()) {
        throw new IOException("the server ended while it started, with " + process.exitValue());
      }
      try (LeanConnection connection = LeanConnection.to(base)) {
        if (connection.status(question) == 200) {
          return new Start(
              Duration.ofNanos(System.nanoTime() - begin),
              process.info().totalCpuDuration().orElse(Duration.ZERO));
        }
      } catch (IOException notYet) {
        pause(process);
      }
    }
    throw new IOException("the server was not ready in " + PATIENCE.toSeconds() + " seconds");
  }

  private static void pause(Process process) throws IOException {
    try {
      if (process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new IOException("the server ended while it started, with " + process.exitValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** The base URL, with a closing slash. */
  public URI base() {
    return base;
  }

  public long pid() {
    return process.pid();
  }

  public Start start() {
    return start;
  }

  /** What the program prints. */
  public BufferedReader output() {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** The process, for tests that speak with it or kill it. */
  public Process process() {
    return process;
  }

  /** Ends the process as {@code kill -9} does, in the middle of whatever it does. */
  public void kill() throws IOException {
    process.toHandle().destroyForcibly();
    await();
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    await();
  }

  private void await() throws IOException {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("the server did not stop");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
