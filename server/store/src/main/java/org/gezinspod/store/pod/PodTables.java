package org.gezinspod.store.pod;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.access.Grant;
import org.gezinspod.pod.access.Household;
import org.gezinspod.pod.access.Rule;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.resource.Head;
import org.gezinspod.pod.resource.Kind;
import org.gezinspod.pod.resource.MediaType;
import org.gezinspod.store.codec.AccessCodec;
import org.gezinspod.store.codec.HouseholdCodec;
import org.gezinspod.store.seal.Aad;
import org.gezinspod.store.seal.SealingKey;
import org.gezinspod.store.sql.Row;
import org.gezinspod.store.sql.Sql;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;

/** The rows from which a view of a pod is built, and into which a newer one is written. */
final class PodTables {
  private final Keys keys;

  PodTables(Keys keys) {
    this.keys = keys;
  }

  /** Builds the view of a pod as it stands in the database; empty where there is no such pod. */
  Optional<PodView> load(Sql sql, PodName pod) {
    return sql.one(
            "select version, epoch, sealed_household from pod where pod = ?",
            row -> new PodRow(row.number(1), row.number(2), row.bytes(3)),
            pod.value())
        .map(row -> view(sql, pod, row));
  }

  private record PodRow(long version, long epoch, byte[] household) {}

  private PodView view(Sql sql, PodName pod, PodRow row) {
    SealingKey key = keys.of(sql, pod);
    return new PodView(
        pod,
        row.version(),
        row.epoch(),
        HouseholdCodec.decode(key.open(householdBinding(pod), row.household())),
        contents(sql, pod),
        rules(sql, pod, key),
        groups(sql, pod, key),
        grants(sql, pod, key));
  }

  private static Contents contents(Sql sql, PodName pod) {
    TreeMap<ResourcePath, Entry> entries = new TreeMap<>();
    sql.all(
            "select path, kind, media_type, version, tag, modified, size, shapes, key_id"
                + " from head where pod = ?",
            PodTables::entry,
            pod.value())
        .forEach(entry -> entries.put(entry.head().path(), entry));
    return Contents.of(entries);
  }

  private static Entry entry(Row row) {
    Head head =
        new Head(
            ResourcePath.parse(row.text(1)),
            Kind.valueOf(row.text(2)),
            new MediaType(row.text(3)),
            row.number(4),
            row.text(5),
            Instant.ofEpochMilli(row.number(6)),
            row.number(7),
            row.optionalText(8));
    return new Entry(head, row.number(9));
  }

  private static HashPMap<ResourcePath, List<Rule>> rules(Sql sql, PodName pod, SealingKey key) {
    Map<ResourcePath, List<Rule>> rules = new HashMap<>();
    sql.all(
            "select subject, sealed_rules from acl where pod = ?",
            row -> new Sealed(ResourcePath.parse(row.text(1)), row.bytes(2)),
            pod.value())
        .forEach(
            row ->
                rules.put(
                    row.path(),
                    AccessCodec.decodeRules(key.open(rulesBinding(pod, row.path()), row.bytes()))));
    return HashTreePMap.from(rules);
  }

  private static HashPMap<ResourcePath, Map<IRI, Set<IRI>>> groups(
      Sql sql, PodName pod, SealingKey key) {
    Map<ResourcePath, Map<IRI, Set<IRI>>> groups = new HashMap<>();
    sql.all(
            "select document, sealed_members from agent_group where pod = ?",
            row -> new Sealed(ResourcePath.parse(row.text(1)), row.bytes(2)),
            pod.value())
        .forEach(
            row ->
                groups.put(
                    row.path(),
                    AccessCodec.decodeGroups(
                        key.open(groupsBinding(pod, row.path()), row.bytes()))));
    return HashTreePMap.from(groups);
  }

  private record Sealed(ResourcePath path, byte[] bytes) {}

  private static GrantBook grants(Sql sql, PodName pod, SealingKey key) {
    Map<String, Grant.Ending> endings = new HashMap<>();
    sql.all(
        "select id, sealed_ending from grant_ending where pod = ?",
        row -> endings.put(row.text(1), ending(pod, key, row.text(1), row.bytes(2))) == null,
        pod.value());
    return GrantBook.of(
        sql.all(
            "select id, sealed_grant from access_grant where pod = ? order by ordinal desc",
            row ->
                AccessCodec.decodeGrant(
                    key.open(grantBinding(pod, row.text(1)), row.bytes(2)),
                    Optional.ofNullable(endings.get(row.text(1)))),
            pod.value()));
  }

  private static Grant.Ending ending(PodName pod, SealingKey key, String id, byte[] sealed) {
    return AccessCodec.decodeEnding(key.open(endingBinding(pod, id), sealed));
  }

  /** Makes the rows of a new pod. */
  void insertPod(Sql sql, PodName pod, Household household, Instant now) {
    SealingKey key = keys.createFor(sql, pod);
    sql.updateOne(
        "insert into pod (pod, version, epoch, sealed_household, created_at)"
            + " values (?, 0, 0, ?, ?)",
        pod.value(),
        key.seal(householdBinding(pod), HouseholdCodec.encode(household)),
        now.toEpochMilli());
    for (Household.Member member : household.members()) {
      sql.update(
          "insert into pod_by_member (agent, pod) values (?, ?) on conflict do nothing",
          keys.agentHash(member.webId().stringValue()),
          pod.value());
    }
  }

  void updatePod(Sql sql, PodView view) {
    sql.updateOne(
        "update pod set version = ?, epoch = ? where pod = ?",
        view.version(),
        view.epoch(),
        view.pod().value());
  }

  /** Writes the head that stands at a path now, or takes the row away where none stands. */
  void writeHead(Sql sql, PodView view, ResourcePath path) {
    Optional<Entry> entry = view.contents().entry(path);
    if (entry.isEmpty()) {
      sql.update("delete from head where pod = ? and path = ?", view.pod().value(), path.value());
      return;
    }
    Head head = entry.get().head();
    sql.updateOne(
        "insert into head (pod, path, version, kind, media_type, tag, modified, size, shapes,"
            + " key_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (pod, path) do update set version = excluded.version,"
            + " kind = excluded.kind, media_type = excluded.media_type, tag = excluded.tag,"
            + " modified = excluded.modified, size = excluded.size, shapes = excluded.shapes,"
            + " key_id = excluded.key_id",
        view.pod().value(),
        path.value(),
        head.version(),
        head.kind().name(),
        head.mediaType().essence(),
        head.tag(),
        head.modified().toEpochMilli(),
        head.size(),
        head.shapes(),
        entry.get().keyId());
  }

  void writeRules(Sql sql, PodView view, ResourcePath subject) {
    List<Rule> rules = view.rules().get(subject);
    PodName pod = view.pod();
    if (rules == null) {
      sql.update("delete from acl where pod = ? and subject = ?", pod.value(), subject.value());
      return;
    }
    sql.updateOne(
        "insert into acl (pod, subject, sealed_rules) values (?, ?, ?)"
            + " on conflict (pod, subject) do update set sealed_rules = excluded.sealed_rules",
        pod.value(),
        subject.value(),
        keys.of(sql, pod).seal(rulesBinding(pod, subject), AccessCodec.encodeRules(rules)));
  }

  void writeGroups(Sql sql, PodView view, ResourcePath document) {
    Map<IRI, Set<IRI>> groups = view.groups().get(document);
    PodName pod = view.pod();
    if (groups == null) {
      sql.update(
          "delete from agent_group where pod = ? and document = ?", pod.value(), document.value());
      return;
    }
    sql.updateOne(
        "insert into agent_group (pod, document, sealed_members) values (?, ?, ?)"
            + " on conflict (pod, document) do update set"
            + " sealed_members = excluded.sealed_members",
        pod.value(),
        document.value(),
        keys.of(sql, pod).seal(groupsBinding(pod, document), AccessCodec.encodeGroups(groups)));
  }

  void insertGrant(Sql sql, PodName pod, Grant grant, long ordinal) {
    sql.updateOne(
        "insert into access_grant (pod, id, ordinal, sealed_grant) values (?, ?, ?, ?)",
        pod.value(),
        grant.id(),
        ordinal,
        keys.of(sql, pod).seal(grantBinding(pod, grant.id()), AccessCodec.encodeGrant(grant)));
    sql.update(
        "insert into pod_by_grantee (agent, pod) values (?, ?) on conflict do nothing",
        keys.agentHash(grant.recipient().agent().stringValue()),
        pod.value());
  }

  void insertEnding(Sql sql, PodName pod, String id, Grant.Ending ending) {
    sql.updateOne(
        "insert into grant_ending (pod, id, sealed_ending) values (?, ?, ?)",
        pod.value(),
        id,
        keys.of(sql, pod).seal(endingBinding(pod, id), AccessCodec.encodeEnding(ending)));
  }

  void count(Sql sql, PodName pod, long minute, long publicReads, long strangersRefused) {
    sql.updateOne(
        "insert into read_count (pod, minute, public_reads, strangers_refused)"
            + " values (?, ?, ?, ?) on conflict (pod, minute) do update set"
            + " public_reads = read_count.public_reads + excluded.public_reads,"
            + " strangers_refused = read_count.strangers_refused + excluded.strangers_refused",
        pod.value(),
        minute,
        publicReads,
        strangersRefused);
  }

  void insertEvent(Sql sql, PodName pod, long podVersion, int ordinal, Event event) {
    sql.updateOne(
        "insert into outbox (pod, pod_version, ordinal, deed, path, version, at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        pod.value(),
        podVersion,
        ordinal,
        event.deed().name(),
        event.path().value(),
        event.version(),
        event.at().toEpochMilli());
  }

  /** What happened to a resource, for those who are told after the commit. */
  record Event(Kind deed, ResourcePath path, long version, Instant at) {
    enum Kind {
      CREATED,
      CHANGED,
      REMOVED
    }
  }

  private static Aad householdBinding(PodName pod) {
    return Aad.of("household").and(pod.value());
  }

  private static Aad rulesBinding(PodName pod, ResourcePath subject) {
    return Aad.of("rules").and(pod.value()).and(subject.value());
  }

  private static Aad groupsBinding(PodName pod, ResourcePath document) {
    return Aad.of("groups").and(pod.value()).and(document.value());
  }

  private static Aad grantBinding(PodName pod, String id) {
    return Aad.of("grant").and(pod.value()).and(id);
  }

  private static Aad endingBinding(PodName pod, String id) {
    return Aad.of("grant-ending").and(pod.value()).and(id);
  }
}
