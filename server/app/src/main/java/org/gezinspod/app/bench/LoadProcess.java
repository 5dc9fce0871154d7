package org.gezinspod.app.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The {@link LoadGenerator} in a process of its own; it lives as long as this is open. */
final class LoadProcess implements AutoCloseable {
  private final JsonMapper json = new JsonMapper();
  private final Process process;
  private final BufferedWriter plans;
  private final BufferedReader results;

  private LoadProcess(Process process) {
    this.process = process;
    this.plans =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    this.results =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static LoadProcess start() throws IOException {
    List<String> command = new ArrayList<>(ServerProcess.java());
    command.add(LoadGenerator.class.getName());
    return new LoadProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  Measured measure(Plan plan) throws IOException {
    plans.write(json.writeValueAsString(plan));
    plans.newLine();
    plans.flush();
    String line = results.readLine();
    if (line == null) {
      throw new IOException("the load generator ended");
    }
    return json.readValue(line, Measured.class);
  }

  @Override
  public void close() throws IOException {
    plans.close();
    process.destroy();
  }
}
