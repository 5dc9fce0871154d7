package org.gezinspod.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.rdf4j.model.Model;
import org.gezinspod.client.begrip.Verwerkingsdoel;
import org.gezinspod.client.problem.GezinspodException.AddressRefused;
import org.gezinspod.client.problem.GezinspodException.NotAsExpected;
import org.gezinspod.client.problem.GezinspodException.NotSignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {
  private final FakePod pod = new FakePod();
  private final GezinspodClient client = pod.client();

  @BeforeEach
  void aDocumentStands() {
    pod.put("plan", "<#it> <urn:says> \"hello\" .");
  }

  @AfterEach
  void stop() {
    pod.close();
  }

  @Test
  void theFirstDeedSignsInAndEveryRequestCarriesItsOwnProof() {
    Stored<Model> first = client.readGraph(pod.url("plan"));
    Stored<Model> second = client.readGraph(pod.url("plan?part=2#it"));

    assertEquals(1, first.value().size());
    assertEquals("\"v1\"", second.etag());
    assertEquals(1, pod.tokensGiven.get());
    assertEquals(List.of(), pod.complaints);
  }

  @Test
  void aTokenIsRenewedBeforeItEnds() {
    client.readGraph(pod.url("plan"));

    pod.clock.advance(Duration.ofSeconds(269));
    client.readGraph(pod.url("plan"));
    int beforeTheMargin = pod.tokensGiven.get();
    pod.clock.advance(Duration.ofSeconds(2));
    client.readGraph(pod.url("plan"));

    assertEquals(1, beforeTheMargin);
    assertEquals(2, pod.tokensGiven.get());
    assertEquals(List.of(), pod.complaints);
  }

  @Test
  void aRefusedTokenIsRenewedOnce() {
    client.readGraph(pod.url("plan"));
    pod.forgetTokens();

    client.readGraph(pod.url("plan"));

    assertEquals(2, pod.tokensGiven.get());
  }

  @Test
  void aServerThatRefusesTheNewTokenTooIsNotAskedAThirdTime() {
    for (int i = 0; i < 3; i++) {
      pod.faults.add(FakePod.problem(401, "{\"title\": \"No\"}"));
    }

    NotSignedIn refused = assertThrows(NotSignedIn.class, () -> client.readGraph(pod.url("plan")));

    assertEquals(401, refused.problem().status());
    assertEquals(2, pod.requests("GET").size());
    assertEquals(2, pod.tokensGiven.get());
  }

  @Test
  void aServerMayDemandANonceInTheProof() {
    pod.nonce = "eyJ7S";

    client.readGraph(pod.url("plan"));
    int complaintsAtFirst = pod.complaints.size();
    client.readGraph(pod.url("plan"));

    assertEquals(1, complaintsAtFirst, "the nonce of the token endpoint serves the pod as well");
    assertEquals(1, pod.complaints.size());

    pod.nonce = "other";
    client.readGraph(pod.url("plan"));

    assertEquals(2, pod.complaints.size());
    assertEquals(1, pod.tokensGiven.get());
  }

  @Test
  void manyThreadsShareOneToken() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    List<Callable<Stored<Model>>> readers = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      readers.add(() -> client.readGraph(pod.url("plan")));
    }

    for (Future<Stored<Model>> each : threads.invokeAll(readers)) {
      assertEquals("\"v1\"", each.get().etag());
    }
    threads.shutdown();

    assertEquals(1, pod.tokensGiven.get());
    assertEquals(List.of(), pod.complaints);
  }

  @Test
  void manyThreadsRenewARefusedTokenOnce() throws Exception {
    client.readGraph(pod.url("plan"));
    pod.forgetTokens();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<Stored<Model>>> readers = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      readers.add(() -> client.readGraph(pod.url("plan")));
    }

    for (Future<Stored<Model>> each : threads.invokeAll(readers)) {
      assertEquals("\"v1\"", each.get().etag());
    }
    threads.shutdown();

    assertEquals(2, pod.tokensGiven.get());
  }

  @Test
  void wrongCredentialsAreNotSignedIn() {
    GezinspodClient stranger =
        GezinspodClient.at(pod.base()).credentials("stranger", "guess").clock(pod.clock).build();

    NotSignedIn refused =
        assertThrows(NotSignedIn.class, () -> stranger.readGraph(pod.url("plan")));

    assertEquals("invalid_client", refused.problem().title());
    assertFalse(refused.toString().contains("guess"));
  }

  @Test
  void aTokenThatIsNotBoundToTheKeyIsNotUsed() {
    pod.tokenType = "Bearer";

    NotAsExpected refused =
        assertThrows(NotAsExpected.class, () -> client.readGraph(pod.url("plan")));

    assertTrue(String.valueOf(refused.getMessage()).contains("not bound"));
    assertEquals(List.of(), pod.seen);
  }

  @Test
  void aSignInThatFailsForAMomentIsRepeatedWithAFreshProof() {
    pod.tokenFaults.add(FakePod.problem(503, "{}"));

    client.readGraph(pod.url("plan"));

    assertEquals(1, pod.tokensGiven.get());
    assertEquals(List.of(), pod.complaints);
  }

  @Test
  void noSecretTravelsUnencryptedToAnotherMachine() {
    assertThrows(
        AddressRefused.class,
        () -> GezinspodClient.at("http://pods.example/").credentials("id", "secret").build());
    assertThrows(
        AddressRefused.class, () -> client.readGraph(URI.create("http://localhost.example/plan")));
    assertThrows(AddressRefused.class, () -> client.readGraph(URI.create("plan")));
    assertEquals(List.of(), pod.seen);
  }

  @Test
  void aTokenGoesOnlyToServersThatTheClientWasToldToTrust() {
    try (FakePod other = new FakePod()) {
      GezinspodClient trusting =
          pod.client(new java.util.concurrent.ConcurrentLinkedQueue<>())
              .trust(other.base())
              .tries(1, Duration.ZERO, Duration.ZERO)
              .build();

      assertThrows(AddressRefused.class, () -> client.readGraph(other.url("plan")));
      int seenUntold = other.seen.size();
      assertThrows(NotSignedIn.class, () -> trusting.readGraph(other.url("plan")));

      assertEquals(0, seenUntold);
      assertTrue(other.seen.size() > 0);
    }
  }

  @Test
  void thePurposeOfUseTravelsWithEachDeed() {
    GezinspodClient planner = client.forPurpose(Verwerkingsdoel.PLAN_UITVOEREN);

    planner.readGraph(pod.url("plan"));
    client.readGraph(pod.url("plan"));

    assertEquals(
        "https://w3id.org/gezinspod/begrip/doel/planUitvoeren",
        pod.seen.get(0).header("Gezinspod-doel"));
    assertEquals("", pod.seen.get(1).header("Gezinspod-doel"));
    assertEquals(1, pod.tokensGiven.get());
  }
}
