package org.gezinspod.store.pod;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gezinspod.pod.audit.AuditEntry;
import org.gezinspod.pod.audit.AuditLine;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.store.Snapshot.TrailPage;
import org.gezinspod.store.codec.AuditCodec;
import org.gezinspod.store.seal.Aad;
import org.gezinspod.store.seal.SealingKey;
import org.gezinspod.store.sql.Moments;
import org.gezinspod.store.sql.Row;
import org.gezinspod.store.sql.Sql;

/** The trails of all pods: sealed lines, each chained to the one before it. */
final class AuditTable {
  private final Keys keys;

  AuditTable(Keys keys) {
    this.keys = keys;
  }

  /**
   * A line on its way into the table.
   *
   * @param before the chain's end without it
   * @param after the chain's end with it
   */
  record Sealed(AuditEntry entry, byte[] bytes, ChainEnd before, ChainEnd after) {
    AuditLine line() {
      return new AuditLine(after.position(), entry, HexFormat.of().formatHex(after.hash()));
    }
  }

  Sealed seal(Sql sql, PodName pod, AuditEntry entry, ChainEnd end) {
    byte[] bytes =
        keys.of(sql, pod).seal(binding(pod, end.position() + 1), AuditCodec.encode(entry));
    return new Sealed(entry, bytes, end, end.plus(Moments.number(entry.at()), bytes));
  }

  void insert(Sql sql, PodName pod, Sealed line) {
    sql.updateOne(
        "insert into audit (pod, position, at, previous, hash, sealed_entry)"
            + " values (?, ?, ?, ?, ?, ?)",
        pod.value(),
        line.after().position(),
        Moments.number(line.entry().at()),
        line.before().hash(),
        line.after().hash(),
        line.bytes());
  }

  ChainEnd end(Sql sql, PodName pod) {
    return sql.one(
            "select position, hash from audit where pod = ? order by position desc limit 1",
            row -> new ChainEnd(row.number(1), row.bytes(2)),
            pod.value())
        .orElse(ChainEnd.START);
  }

  /** Lines, newest first. */
  List<AuditLine> lines(Sql sql, PodName pod, TrailPage page) {
    SealingKey key = keys.of(sql, pod);
    Span span = span(sql, pod, page);
    return sql.all(
        "select position, sealed_entry, hash from audit where pod = ? and position between ? and ?"
            + " and at >= ? and at < ? order by position desc limit ?",
        row -> line(key, pod, row),
        pod.value(),
        span.first(),
        span.last(),
        Moments.number(page.since()),
        Moments.number(page.until()),
        page.most());
  }

  private record Span(long first, long last) {}

  // Moments follow positions, but not strictly. The index of moments says between which positions
  // a page of some time lies, so that a short page is not looked for through the whole trail.
  private static Span span(Sql sql, PodName pod, TrailPage page) {
    long last = page.before() - 1;
    if (!page.since().isAfter(Instant.EPOCH) && page.until().equals(Instant.MAX)) {
      return new Span(1, last);
    }
    return sql.one(
            "select coalesce(min(position), 1), coalesce(max(position), 0) from audit"
                + " where pod = ? and at >= ? and at < ?",
            row -> new Span(row.number(1), Math.min(last, row.number(2))),
            pod.value(),
            Moments.number(page.since()),
            Moments.number(page.until()))
        .orElse(new Span(1, last));
  }

  private static AuditLine line(SealingKey key, PodName pod, Row row) {
    AuditEntry entry = AuditCodec.decode(key.open(binding(pod, row.number(1)), row.bytes(2)));
    return new AuditLine(row.number(1), entry, HexFormat.of().formatHex(row.bytes(3)));
  }

  /** Whether a line tells that somebody looked: what {@code lastLooks} is about. */
  static boolean isLook(AuditEntry entry) {
    boolean looking =
        switch (entry.deed()) {
          case READ, LIST, QUERY_OPENED, QUERY_CLOSED -> true;
          case CREATE,
              CHANGE,
              DELETE,
              READ_ACCESS_RULES,
              CHANGE_ACCESS_RULES,
              GIVE_ACCESS,
              STOP_ACCESS,
              LOOK_BACK,
              CREATE_POD ->
              false;
        };
    return looking && entry.outcome() == AuditEntry.Outcome.DONE && entry.agent().isPresent();
  }

  /** Notes when an agent looked, unless it looked later already. */
  void writeLook(Sql sql, PodName pod, IRI agent, Instant at) {
    byte[] hash = keys.agentHash(agent.stringValue());
    int known =
        sql.update(
            "update last_look set at = case when at < ? then ? else at end"
                + " where pod = ? and agent = ?",
            Moments.number(at),
            Moments.number(at),
            pod.value(),
            hash);
    if (known == 0) {
      byte[] name = agent.stringValue().getBytes(StandardCharsets.UTF_8);
      sql.updateOne(
          "insert into last_look (pod, agent, at, sealed_agent) values (?, ?, ?, ?)",
          pod.value(),
          hash,
          Moments.number(at),
          keys.of(sql, pod).seal(lookBinding(pod), name));
    }
  }

  /** When each agent last looked. */
  Map<IRI, Instant> looks(Sql sql, PodName pod) {
    SealingKey key = keys.of(sql, pod);
    Map<IRI, Instant> looks = new HashMap<>();
    sql.all(
        "select sealed_agent, at from last_look where pod = ?",
        row -> {
          String agent =
              new String(key.open(lookBinding(pod), row.bytes(1)), StandardCharsets.UTF_8);
          Instant at = Moments.moment(row.number(2));
          return looks.put(SimpleValueFactory.getInstance().createIRI(agent), at) == null;
        },
        pod.value());
    return looks;
  }

  private static Aad lookBinding(PodName pod) {
    return Aad.of("last-look").and(pod.value());
  }

  /** Whether a line belongs on a page. */
  static boolean isOn(TrailPage page, AuditLine line) {
    return line.position() < page.before()
        && !line.entry().at().isBefore(page.since())
        && line.entry().at().isBefore(page.until());
  }

  /** A row of the trail as it stands, for who checks the chain. */
  record Raw(long position, long at, byte[] previous, byte[] hash, byte[] sealed) {}

  List<Raw> rawAfter(Sql sql, PodName pod, long position, int most) {
    return sql.all(
        "select position, at, previous, hash, sealed_entry from audit where pod = ?"
            + " and position > ? order by position limit ?",
        row -> new Raw(row.number(1), row.number(2), row.bytes(3), row.bytes(4), row.bytes(5)),
        pod.value(),
        position,
        most);
  }

  AuditEntry open(Sql sql, PodName pod, Raw raw) {
    return AuditCodec.decode(keys.of(sql, pod).open(binding(pod, raw.position()), raw.sealed()));
  }

  private static Aad binding(PodName pod, long position) {
    return Aad.of("audit").and(pod.value()).and(position);
  }
}
