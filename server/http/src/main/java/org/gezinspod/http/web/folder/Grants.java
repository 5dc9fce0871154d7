package org.gezinspod.http.web.folder;

import java.time.Instant;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.http.web.desk.Access;
import org.gezinspod.http.web.desk.Basis;
import org.gezinspod.http.web.desk.Holder;
import org.gezinspod.http.web.words.PlainDates;
import org.gezinspod.pod.Grounds;
import org.gezinspod.pod.access.Grant;
import org.gezinspod.pod.access.Household;

/**
 * Turns grants of a pod into accesses that a page can tell.
 *
 * @param me the reader of the page
 */
record Grants(IRI me, Household household) {

  Access access(Grant grant, Grant.Status status) {
    return new Access(
        grant.id(),
        holder(grant),
        Places.allowances(grant.openings()),
        code(grant.purpose()),
        basis(grant),
        // The first moment it no longer holds is midnight; people say the day before.
        PlainDates.dayOf(grant.until().minusNanos(1)),
        state(status));
  }

  private static Access.State state(Grant.Status status) {
    return switch (status) {
      case NOT_YET, ACTIVE -> Access.State.HOLDS;
      case EXPIRED -> Access.State.ENDED;
      case REVOKED -> Access.State.STOPPED;
    };
  }

  Access at(Grant grant, Instant now) {
    return access(grant, grant.statusAt(now));
  }

  static Holder holder(Grant grant) {
    Grant.Recipient recipient = grant.recipient();
    return new Holder(
        recipient.agent().stringValue(),
        recipient.name(),
        recipient.organisation(),
        recipient.role());
  }

  Basis basis(Grant grant) {
    if (!Grounds.isRevocable(grant)) {
      return new Basis.Statutory();
    }
    String giver = household.member(grant.givenBy()).map(Household.Member::name).orElse("");
    return new Basis.Consent(grant.givenBy().equals(me), giver, PlainDates.dayOf(grant.givenAt()));
  }

  /** The notation of a concept: the last part of its name. */
  static String code(IRI concept) {
    String name = concept.stringValue();
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
