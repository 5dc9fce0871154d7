package org.gezinspod.harness.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gezinspod.app.GezinspodServer;
import org.gezinspod.app.config.ConfigReader;
import org.gezinspod.app.config.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInOnAWholeServerTest {

  private static final String SECRET = "a long secret of a program";
  private static final String SEED =
      """
      { "accounts": [
        { "name": "alice", "email": "alice@example.org", "password": "twelve letters or more",
          "client": { "id": "alice-client", "secret": "%1$s" } },
        { "name": "bob", "email": "bob@example.org", "password": "twelve letters or more",
          "client": { "id": "bob-client", "secret": "%1$s" } } ] }
      """
          .formatted(SECRET);

  @TempDir private Path folder = Path.of("");

  private GezinspodServer start(int port) throws IOException {
    Path seed = Files.writeString(folder.resolve("seed.json"), SEED);
    return GezinspodServer.start(
        ConfigReader.read(
            Map.of(
                Setting.PORT, Integer.toString(port),
                Setting.DATA, folder.resolve("data").toString(),
                Setting.SEED, seed.toString()),
            Map.of(),
            Optional.empty()),
        Clock.systemUTC());
  }

  private static URI base(GezinspodServer server) {
    return URI.create(server.config().base().value());
  }

  @Test
  void eachOpensHerOwnDoorAndNobodyElses() throws Exception {
    try (GezinspodServer server = start(0);
        Program alice = new Program("alice-client", SECRET);
        Program bob = new Program("bob-client", SECRET)) {
      URI base = base(server);
      URI door = base.resolve("alice/");

      assertEquals(200, alice.get(door, alice.signIn(base)).statusCode());
      assertEquals(403, bob.get(door, bob.signIn(base)).statusCode());
      HttpResponse<String> nobody = alice.getAsNobody(door);
      assertEquals(401, nobody.statusCode());
      List<String> challenges = nobody.headers().allValues("WWW-Authenticate");
      assertTrue(challenges.stream().anyMatch(c -> c.startsWith("DPoP ")), challenges.toString());
      assertTrue(challenges.stream().anyMatch(c -> c.startsWith("Bearer")), challenges.toString());
    }
  }

  @Test
  void aStolenTokenOpensNothingWithAnotherKey() throws Exception {
    try (GezinspodServer server = start(0);
        Program alice = new Program("alice-client", SECRET);
        Program thief = new Program("bob-client", SECRET)) {
      String stolen = alice.signIn(base(server));

      assertEquals(401, thief.get(base(server).resolve("alice/"), stolen).statusCode());
    }
  }

  @Test
  void theWebIdDocumentNamesThisIssuerToEverybody() throws Exception {
    try (GezinspodServer server = start(0);
        Program program = new Program("alice-client", SECRET)) {
      URI base = base(server);

      HttpResponse<String> card = program.getAsNobody(base.resolve("alice/profile/card"));

      assertEquals(200, card.statusCode());
      assertTrue(card.body().contains("oidcIssuer"), card.body());
      assertTrue(card.body().contains("<" + base + ">"), card.body());
    }
  }

  @Test
  void tokensAndAccountsSurviveARestart() throws Exception {
    try (Program alice = new Program("alice-client", SECRET)) {
      String token;
      int port;
      try (GezinspodServer server = start(0)) {
        token = alice.signIn(base(server));
        port = server.config().listen().port();
      }

      try (GezinspodServer server = start(port)) {
        URI base = base(server);
        assertEquals(200, alice.get(base.resolve("alice/"), token).statusCode());
        assertEquals(200, alice.ask(base).statusCode());
      }
    }
  }

  @Test
  void aWrongSecretIsRefusedWithoutAWordOfIt() throws Exception {
    try (GezinspodServer server = start(0);
        Program guesser = new Program("alice-client", "a long guess at it")) {
      HttpResponse<String> answer = guesser.ask(base(server));

      assertEquals(401, answer.statusCode());
      assertTrue(answer.body().contains("invalid_client"), answer.body());
    }
  }
}
