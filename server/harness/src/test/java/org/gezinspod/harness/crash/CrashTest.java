package org.gezinspod.harness.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gezinspod.app.bench.ServerProcess;
import org.gezinspod.app.bench.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a whole server in the midst of concurrent writes, again and again. SIGKILL shows what
 * survives the process; that the disk was asked before each answer is shown by {@link
 * SyncBeforeAnswerTest}.
 */
class CrashTest {
  private static final int ROUNDS = 20;
  private static final int FEWEST_WRITES = 40;
  private static final int MORE_WRITES = 160;

  static final String SEED =
      """
      {"accounts": [
        {"name": "alice", "email": "alice@example.org", "password": "a password of alice",
         "client": {"id": "alice-client", "secret": "a long secret of alice"}},
        {"name": "tim", "email": "tim@example.org", "password": "a password of tim"},
        {"name": "dewit", "email": "dewit@example.org", "password": "a password of de Wit"}],
       "families": [{"name": "jansen",
         "members": [
           {"account": "alice", "rol": "ouderMetGezag", "geboortedatum": "1986-04-12"},
           {"account": "tim", "rol": "jeugdige", "geboortedatum": "2020-12-01"}],
         "gezag": [{"over": "tim", "type": "eenhoofdigOuderlijkGezag", "drager": ["alice"]}]}],
       "organisations": [{"name": "gemeente", "oin": "00000001234567890000", "soort": "gemeente",
         "professionals": [{"account": "dewit", "functie": "casusregisseur"}]}]}
      """;

  @TempDir Path folder = Path.of("set by JUnit");

  @Test
  void everythingAcknowledgedStandsWhenTheServerIsKilledTwentyTimes()
      throws IOException, InterruptedException {
    int port = ServerProcess.freePort();
    Path data = folder.resolve("data");
    Path seed = Files.writeString(folder.resolve("seed.json"), SEED);
    Target target = target(port);
    Trails trails = new Trails(data, target.base());
    Writers writers = new Writers();
    Random random = new Random(20);

    for (int round = 0; round < ROUNDS; round++) {
      ServerProcess server = start(port, data, seed);
      try {
        Standing.check(target, writers);
        if (round > 0) {
          trails.checkWrites(writers);
        }
        writers.writeAndKill(server, target, FEWEST_WRITES + random.nextInt(MORE_WRITES));
      } finally {
        server.kill();
      }
      trails.check(writers);
      assertEquals(List.of(), writers.faults(), "round " + round);
    }

    try (ServerProcess server = start(port, data, seed)) {
      Standing.check(target, writers);
      trails.checkWrites(writers);
      assertFalse(writers.given().isEmpty(), "grants were written, too, by " + server.pid());
    }
  }

  private static ServerProcess start(int port, Path data, Path seed) throws IOException {
    return ServerProcess.start(
        List.of(),
        CrashServer.class.getName(),
        port,
        List.of(Integer.toString(port), data.toString(), seed.toString()));
  }

  static Target target(int port) {
    java.net.URI base = java.net.URI.create("http://localhost:" + port + "/");
    return new Target(
        "gezinspod",
        base,
        base.resolve("alice/"),
        "alice-client",
        "a long secret of alice",
        Optional.empty());
  }
}
