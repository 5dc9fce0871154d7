package org.gezinspod.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.gezinspod.pod.resource.Head;
import org.gezinspod.pod.store.Snapshot.TrailPage;
import org.gezinspod.store.pod.AuditChain.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store whose process is killed while many write loses nothing that it acknowledged. */
class KillTest extends SqliteScene {
  private static final int ROUNDS = 4;
  private static final int ACKNOWLEDGEMENTS = 200;

  @Test
  void everyAcknowledgedDeedSurvivesAKill(@TempDir Path scribbled) throws Exception {
    Map<String, Integer> said = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      scribbleAndKill(scribbled, said);

      reopenIn(scribbled);

      long numbers = 0;
      for (Map.Entry<String, Integer> last : said.entrySet()) {
        Head head = head(last.getKey()).orElseThrow();
        int stored = Integer.parseInt(text(last.getKey()).orElseThrow());
        assertTrue(stored >= last.getValue(), "an acknowledged number is there");
        assertEquals(stored, head.version());
        numbers += stored;
      }
      long lines =
          store.read(POD, at -> at.trail(toOversee(at), TrailPage.newest(1))).getFirst().position();
      assertEquals(numbers, lines, "each write has its line, and each line its write");
      assertEquals(new Verdict.Whole(lines), sqlite().auditChain().verify(POD));
      store.close();
    }
  }

  private static void scribbleAndKill(Path data, Map<String, Integer> said)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Scribbler.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader lines = process.inputReader()) {
      int heard = 0;
      String line = lines.readLine();
      while (line != null) {
        // The kill may cut the last line in two; a cut number is a smaller one.
        if (line.matches("/d[0-9]+ [0-9]+")) {
          int space = line.indexOf(' ');
          said.merge(
              line.substring(0, space), Integer.parseInt(line.substring(space + 1)), Math::max);
        }
        heard++;
        if (heard == ACKNOWLEDGEMENTS) {
          // By its handle, which leaves the stream open: what was said before counts.
          process.toHandle().destroyForcibly();
        }
        line = lines.readLine();
      }
      assertTrue(heard >= ACKNOWLEDGEMENTS, "the program wrote until it was killed");
    }
    process.waitFor();
  }
}
