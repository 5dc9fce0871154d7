package org.gezinspod.harness.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code gezinspod demo} in a process of its own, on any free port. */
final class DemoProcess implements AutoCloseable {
  private static final String READY = "gezinspod answers at ";

  private final Process process;
  private final URI base;

  private DemoProcess(Process process, URI base) {
    this.process = process;
    this.base = base;
  }

  /** Starts it and waits until it says that it answers. */
  static DemoProcess start(Path data) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(
        List.of("org.gezinspod.app.Gezinspod", "demo", "--port", "0", "--data", data.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    StringBuilder said = new StringBuilder();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.append(line).append('\n');
      if (line.startsWith(READY)) {
        return new DemoProcess(process, URI.create(line.substring(READY.length())));
      }
    }
    throw new AssertionError("The demo did not start:\n" + said);
  }

  URI base() {
    return base;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
