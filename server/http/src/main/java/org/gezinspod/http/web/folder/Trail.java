package org.gezinspod.http.web.folder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.http.web.desk.Basis;
import org.gezinspod.http.web.desk.Holder;
import org.gezinspod.http.web.desk.Look;
import org.gezinspod.http.web.desk.Look.Act;
import org.gezinspod.http.web.desk.Topic;
import org.gezinspod.pod.access.Grant;
import org.gezinspod.pod.audit.AuditEntry;
import org.gezinspod.pod.audit.AuditLine;

/**
 * Turns lines of the audit trail into looks that a page can tell.
 *
 * @param me the reader of the page
 * @param grants every grant of the pod, by id
 * @param accesses says who gave a grant, and on which ground it rests
 */
record Trail(IRI me, Map<String, Grant> grants, Grants accesses) {

  private static final String NOBODY = "urn:gezinspod:nobody";

  /** A look, and where it stands in the trail. */
  record Placed(long position, Look look) {}

  /** The looks among some lines, newest first as they came. */
  List<Placed> looks(List<AuditLine> lines) {
    Set<Asked> closed = new HashSet<>();
    List<Placed> looks = new ArrayList<>();
    for (AuditLine line : lines) {
      AuditEntry entry = line.entry();
      if (entry.deed() == AuditEntry.Deed.QUERY_CLOSED) {
        closed.add(Asked.of(entry));
      }
      // A question is one look: the line that closed it says from what it was answered.
      boolean told =
          entry.deed() == AuditEntry.Deed.QUERY_OPENED && closed.contains(Asked.of(entry));
      if (!told && !isOwnOverview(entry)) {
        act(entry).ifPresent(act -> looks.add(new Placed(line.position(), look(entry, act))));
      }
    }
    return looks;
  }

  private record Asked(Optional<IRI> agent, java.time.Instant at, Optional<String> note) {
    static Asked of(AuditEntry entry) {
      return new Asked(entry.agent(), entry.at(), entry.note());
    }
  }

  /** Opening these very pages: told to others, but not to the reader who is doing it. */
  private boolean isOwnOverview(AuditEntry entry) {
    boolean overview =
        entry.deed() == AuditEntry.Deed.LOOK_BACK || entry.deed() == AuditEntry.Deed.LIST;
    return overview && entry.client().isEmpty() && entry.agent().filter(me::equals).isPresent();
  }

  private static Optional<Act> act(AuditEntry entry) {
    if (entry.outcome() == AuditEntry.Outcome.REFUSED) {
      return Optional.of(Act.REFUSED);
    }
    return switch (entry.deed()) {
      case READ, LIST, READ_ACCESS_RULES, LOOK_BACK -> Optional.of(Act.READ);
      case QUERY_OPENED, QUERY_CLOSED -> Optional.of(Act.SEARCHED);
      case CREATE -> Optional.of(Act.ADDED);
      case CHANGE, CHANGE_ACCESS_RULES -> Optional.of(Act.CHANGED);
      case DELETE -> Optional.of(Act.REMOVED);
      case GIVE_ACCESS -> Optional.of(Act.GAVE_ACCESS);
      case STOP_ACCESS -> Optional.of(Act.STOPPED_ACCESS);
      // The pod was made before anybody could look.
      case CREATE_POD -> Optional.empty();
    };
  }

  private Look look(AuditEntry entry, Act act) {
    Look.Builder look = Look.line(entry.at(), who(entry), act, topics(entry));
    if (entry.agent().filter(me::equals).isPresent()) {
      look.byViewer();
    }
    // Why access was given is no reason why it was stopped.
    if (act != Act.STOPPED_ACCESS) {
      entry.purpose().map(Grants::code).ifPresent(look::purpose);
    }
    Optional<Grant> grant = entry.grant().map(grants::get);
    if (act == Act.GAVE_ACCESS || act == Act.STOPPED_ACCESS) {
      other(entry, grant).ifPresent(look::about);
    } else {
      grant.map(accesses::basis).map(Trail::<Basis>same).ifPresent(look::basis);
    }
    return look.build();
  }

  private static <T> T same(T value) {
    return value;
  }

  private static List<Topic> topics(AuditEntry entry) {
    return switch (entry.deed()) {
      case LOOK_BACK, READ_ACCESS_RULES, CHANGE_ACCESS_RULES -> List.of(Topic.ACCESS);
      default -> Places.topics(entry.resources());
    };
  }

  private static Holder who(AuditEntry entry) {
    String id = entry.agent().map(IRI::stringValue).orElse(NOBODY);
    return entry
        .chain()
        .map(chain -> new Holder(id, chain.name(), chain.organisation().orElse(""), chain.role()))
        .orElseGet(() -> new Holder(id, "", "", ""));
  }

  private static Optional<Holder> other(AuditEntry entry, Optional<Grant> grant) {
    return grant
        .map(Grants::holder)
        .or(() -> entry.note().map(name -> new Holder(NOBODY, name, "", "")));
  }
}
