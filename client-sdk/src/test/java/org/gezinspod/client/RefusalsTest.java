package org.gezinspod.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gezinspod.client.domain.Actie;
import org.gezinspod.client.problem.GezinspodException;
import org.gezinspod.client.problem.GezinspodException.AccessRefused;
import org.gezinspod.client.problem.GezinspodException.Conflict;
import org.gezinspod.client.problem.GezinspodException.NotFound;
import org.gezinspod.client.problem.GezinspodException.NotSignedIn;
import org.gezinspod.client.problem.GezinspodException.PreconditionFailed;
import org.gezinspod.client.problem.GezinspodException.RequestRejected;
import org.gezinspod.client.problem.GezinspodException.ServerFailed;
import org.gezinspod.client.problem.GezinspodException.ShapeViolated;
import org.gezinspod.client.problem.GezinspodException.TooLarge;
import org.gezinspod.client.problem.Problem;
import org.gezinspod.client.problem.Violation;
import org.gezinspod.client.problem.Violation.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {
  private final FakePod pod = new FakePod();
  private final GezinspodClient client =
      pod.client(new java.util.concurrent.ConcurrentLinkedQueue<>())
          .tries(1, java.time.Duration.ZERO, java.time.Duration.ZERO)
          .build();

  @AfterEach
  void stop() {
    pod.close();
  }

  @ParameterizedTest
  @CsvSource({
    "400, RequestRejected",
    "403, AccessRefused",
    "404, NotFound",
    "405, RequestRejected",
    "406, RequestRejected",
    "409, Conflict",
    "410, NotFound",
    "412, PreconditionFailed",
    "413, TooLarge",
    "415, RequestRejected",
    "422, RequestRejected",
    "429, ServerFailed",
    "500, ServerFailed",
    "503, ServerFailed"
  })
  void eachStatusIsAnExceptionOfItsOwn(int status, String name) {
    pod.faults.add(
        FakePod.problem(
            status,
            """
            {"type": "urn:problem:x", "title": "Titel", "detail": "Doe iets anders.",
             "status": %d, "unknown": {"deep": []}}
            """
                .formatted(status)));

    GezinspodException refused =
        assertThrows(GezinspodException.class, () -> client.readGraph(pod.url("a")));

    assertEquals(name, refused.getClass().getSimpleName());
    assertEquals(
        new Problem(status, "urn:problem:x", "Titel", "Doe iets anders."), refused.problem());
    assertTrue(String.valueOf(refused.getMessage()).contains("urn:problem:x"));
    assertFalse(String.valueOf(refused.getMessage()).contains("Doe iets anders"));
  }

  @Test
  void everyKindCanBeToldApart() {
    List<Class<?>> kinds =
        List.of(
            NotSignedIn.class,
            AccessRefused.class,
            NotFound.class,
            Conflict.class,
            PreconditionFailed.class,
            ShapeViolated.class,
            TooLarge.class,
            RequestRejected.class,
            ServerFailed.class,
            GezinspodException.AddressRefused.class,
            GezinspodException.Unreachable.class,
            GezinspodException.NotAsExpected.class);

    assertEquals(
        java.util.Set.copyOf(kinds),
        java.util.Set.of(GezinspodException.class.getPermittedSubclasses()));
  }

  @Test
  void aBrokenShapeComesBackAsTypedRules() {
    pod.faults.add(
        FakePod.problem(
            422,
            """
            {"type": "https://gezinspod.org/problems/shape", "title": "Het document klopt niet",
             "status": 422,
             "violations": [
              {"path": "https://w3id.org/gezinspod/jzv#status",
               "focus": "https://p.example/a#it",
               "constraint": "http://www.w3.org/ns/shacl#MinCountConstraintComponent",
               "severity": "violation",
               "message": {"nl": "Kies een status.", "en": "Choose a status."},
               "shape": "https://w3id.org/gezinspod/shape#ActiePod"},
              {"path": "", "focus": "_:b0", "constraint": "", "severity": "warning",
               "message": {"en": "Advice."}, "shape": ""}]}
            """));

    ShapeViolated refused =
        assertThrows(
            ShapeViolated.class,
            () -> client.create(pod.url("acties/"), Actie.fresh().withOmschrijving("Bellen")));

    Violation first = refused.violations().get(0);
    assertEquals(2, refused.violations().size());
    assertEquals("https://w3id.org/gezinspod/jzv#status", first.path());
    assertEquals("https://p.example/a#it", first.focus());
    assertEquals(Severity.VIOLATION, first.severity());
    assertEquals("Kies een status.", first.message("nl"));
    assertEquals("Choose a status.", first.message("en"));
    assertEquals("Kies een status.", first.message("fr"));
    assertEquals(Severity.WARNING, refused.violations().get(1).severity());
    assertEquals("Advice.", refused.violations().get(1).message("nl"));
  }

  @ParameterizedTest
  @CsvSource({
    "application/problem+json, '{\"title\": '",
    "application/problem+json, '[1]'",
    "application/problem+json, '{\"title\": 5, \"violations\": 5}'",
    "application/problem+json, '{\"violations\": [1, {\"message\": \"x\"}]}'",
    "application/problem+json, ''",
    "text/html, '<h1>Nee</h1>'"
  })
  void aRefusalThatCannotBeReadIsStillARefusal(String mediaType, String body) {
    pod.faults.add(exchange -> FakePod.reply(exchange, 403, mediaType, body));

    AccessRefused refused = assertThrows(AccessRefused.class, () -> client.readGraph(pod.url("a")));

    assertEquals(403, refused.problem().status());
    assertEquals("", refused.problem().title());
  }
}
