package org.gezinspod.app.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * The load generator's own program: reads a {@link Plan} a line, carries it out, and prints what it
 * {@link Measured}. It ends with its input.
 */
public final class LoadGenerator {
  private LoadGenerator() {}

  public static void main(String[] arguments) throws IOException {
    JsonMapper json = new JsonMapper();
    BufferedReader plans =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = plans.readLine();
    while (line != null) {
      Measured measured = new LoadRun(json.readValue(line, Plan.class)).measure();
      System.out.println(json.writeValueAsString(measured));
      System.out.flush();
      line = plans.readLine();
    }
  }
}
