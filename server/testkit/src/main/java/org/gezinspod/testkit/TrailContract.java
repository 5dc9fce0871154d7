package org.gezinspod.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.access.Permit;
import org.gezinspod.pod.audit.AuditEntry;
import org.gezinspod.pod.audit.AuditLine;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.store.Snapshot.TrailPage;
import org.junit.jupiter.api.Test;

/** The audit trail: its order, its completeness, its pages, and who looked last. */
public abstract class TrailContract extends StoreContract {
  private static final IRI COLLEAGUE = iri("https://gemeente.example/bakker#me");

  private void record(AuditEntry entry) {
    store.run(POD, tx -> tx.record(entry));
  }

  private List<AuditLine> trail(TrailPage page) {
    return store.read(POD, at -> at.trail(toOversee(at), page));
  }

  private List<Long> positions(TrailPage page) {
    return trail(page).stream().map(AuditLine::position).toList();
  }

  private Map<IRI, Instant> lastLooks() {
    return store.read(POD, at -> at.lastLooks(toOversee(at)));
  }

  private AuditEntry bare(Instant at, AuditEntry.Deed deed, AuditEntry.Outcome outcome) {
    return new AuditEntry(
        at,
        deed,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        outcome,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private AuditEntry by(IRI agent, AuditEntry.Deed deed, AuditEntry.Outcome outcome) {
    AuditEntry bare = bare(clock.instant(), deed, outcome);
    return new AuditEntry(
        bare.at(),
        deed,
        Optional.of(agent),
        bare.client(),
        bare.chain(),
        bare.purpose(),
        bare.ground(),
        bare.grant(),
        outcome,
        bare.resources(),
        bare.version(),
        bare.note());
  }

  @Test
  void aLineIsKeptInEveryDetail() {
    clock.advance(Duration.ofNanos(123_456_789));
    AuditEntry full = readingBy(PROFESSIONAL, "/plan");
    AuditEntry bare = bare(Instant.EPOCH, AuditEntry.Deed.QUERY_CLOSED, AuditEntry.Outcome.REFUSED);

    record(full);
    record(bare);

    List<AuditLine> lines = trail(TrailPage.newest(10));
    assertEquals(List.of(bare, full), lines.stream().map(AuditLine::entry).toList());
    assertTrue(lines.stream().allMatch(line -> line.hash().matches("[0-9a-f]{64}")));
    assertNotEquals(lines.get(0).hash(), lines.get(1).hash());
  }

  @Test
  void positionsCountFromOneWithoutGapsInTheOrderOfCommit() {
    for (int i = 0; i < 5; i++) {
      record(readingBy(PROFESSIONAL, "/plan"));
      assertThrows(
          ArithmeticException.class,
          () ->
              store.run(
                  POD,
                  tx -> {
                    tx.record(readingBy(PROFESSIONAL, "/undone"));
                    throw new ArithmeticException();
                  }));
    }

    assertEquals(List.of(5L, 4L, 3L, 2L, 1L), positions(TrailPage.newest(10)));
  }

  @Test
  void severalLinesOfOneDeedKeepTheirOrder() {
    store.run(
        POD,
        tx -> {
          tx.record(readingBy(PROFESSIONAL, "/a"));
          tx.record(readingBy(PROFESSIONAL, "/b"));
        });

    assertEquals(
        List.of("/b", "/a"),
        trail(TrailPage.newest(10)).stream()
            .map(line -> line.entry().resources().getFirst().value())
            .toList());
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrOverlap() {
    IntStream.rangeClosed(1, 25).forEach(i -> record(readingBy(PROFESSIONAL, "/" + i)));

    List<Long> first = positions(TrailPage.newest(10));
    List<Long> second = positions(new TrailPage(16, Instant.EPOCH, Instant.MAX, 10));
    List<Long> third = positions(new TrailPage(6, Instant.EPOCH, Instant.MAX, 10));

    assertEquals(descending(25, 16), first);
    assertEquals(descending(15, 6), second);
    assertEquals(descending(5, 1), third);
  }

  private static List<Long> descending(long from, long to) {
    return LongStream.rangeClosed(to, from).map(i -> from + to - i).boxed().toList();
  }

  @Test
  void aPageHoldsOnlyLinesOfItsTime() {
    Instant start = clock.instant();
    for (int i = 0; i < 5; i++) {
      record(readingBy(PROFESSIONAL, "/plan"));
      clock.advance(Duration.ofMinutes(1));
    }

    Instant since = start.plus(Duration.ofMinutes(1));
    Instant until = start.plus(Duration.ofMinutes(3));

    assertEquals(List.of(3L, 2L), positions(new TrailPage(Long.MAX_VALUE, since, until, 10)));
    assertEquals(List.of(2L), positions(new TrailPage(3, since, until, 10)));
    assertEquals(
        List.of(3L),
        positions(new TrailPage(Long.MAX_VALUE, since.plusNanos(1), until.plusNanos(1), 10))
            .stream()
            .filter(position -> position != 4L)
            .toList());
  }

  @Test
  void aDeedSeesTheLinesItRecords() {
    record(readingBy(PROFESSIONAL, "/a"));

    store.run(
        POD,
        tx -> {
          tx.record(readingBy(PROFESSIONAL, "/b"));
          List<AuditLine> lines = tx.trail(toOversee(tx), TrailPage.newest(10));
          assertEquals(List.of(2L, 1L), lines.stream().map(AuditLine::position).toList());
          assertEquals(
              List.of(2L),
              tx.trail(toOversee(tx), TrailPage.newest(1)).stream()
                  .map(AuditLine::position)
                  .toList());
        });
  }

  @Test
  void eachPodHasItsOwnTrail() {
    PodName other = new PodName("other");
    found(other);
    record(readingBy(PROFESSIONAL, "/a"));
    store.run(other, tx -> tx.record(readingBy(PROFESSIONAL, "/b")));

    List<AuditLine> lines = store.read(other, at -> at.trail(toOversee(at), TrailPage.newest(10)));

    assertEquals(1, lines.size());
    assertEquals(1, lines.getFirst().position());
  }

  @Test
  void theTrailNeedsAPermitToLookBack() {
    Permit old = store.read(POD, this::toOversee);

    assertThrows(
        IllegalStateException.class,
        () -> store.read(POD, at -> at.trail(toRead(at, path("/")), TrailPage.newest(1))));
    assertThrows(
        IllegalStateException.class,
        () -> store.read(POD, at -> at.trail(old, TrailPage.newest(1))));
    assertThrows(IllegalStateException.class, () -> store.read(POD, at -> at.lastLooks(old)));
  }

  @Test
  void theLastLookOfEachAgentIsKnown() {
    Instant first = clock.instant();
    record(readingBy(PROFESSIONAL, "/a"));
    record(by(COLLEAGUE, AuditEntry.Deed.QUERY_OPENED, AuditEntry.Outcome.DONE));
    clock.advance(Duration.ofHours(1));
    record(by(PROFESSIONAL, AuditEntry.Deed.LIST, AuditEntry.Outcome.DONE));

    assertEquals(
        Map.of(PROFESSIONAL, first.plus(Duration.ofHours(1)), COLLEAGUE, first), lastLooks());
  }

  @Test
  void refusalsAndOtherDeedsAreNoLooks() {
    record(by(PROFESSIONAL, AuditEntry.Deed.READ, AuditEntry.Outcome.REFUSED));
    record(by(OWNER, AuditEntry.Deed.CHANGE, AuditEntry.Outcome.DONE));
    record(bare(clock.instant(), AuditEntry.Deed.READ, AuditEntry.Outcome.DONE));

    assertEquals(Map.of(), lastLooks());
  }

  @Test
  void aDeedSeesTheLooksItRecords() {
    record(readingBy(PROFESSIONAL, "/a"));
    clock.advance(Duration.ofHours(1));

    Map<IRI, Instant> seen =
        store.write(
            POD,
            tx -> {
              tx.record(readingBy(PROFESSIONAL, "/a"));
              return tx.lastLooks(toOversee(tx));
            });

    assertEquals(Map.of(PROFESSIONAL, clock.instant()), seen);
  }

  @Test
  void aNoteMayBeLongAndResourcesMany() {
    String query = "x".repeat(100_000);
    AuditEntry entry =
        new AuditEntry(
            clock.instant(),
            AuditEntry.Deed.QUERY_CLOSED,
            Optional.of(PROFESSIONAL),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            AuditEntry.Outcome.DONE,
            IntStream.range(0, AuditEntry.MOST_RESOURCES)
                .mapToObj(i -> path("/r" + i))
                .collect(Collectors.toList()),
            Optional.empty(),
            Optional.of(query));

    record(entry);

    assertEquals(entry, trail(TrailPage.newest(1)).getFirst().entry());
  }
}
