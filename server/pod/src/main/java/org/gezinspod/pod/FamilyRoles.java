package org.gezinspod.pod;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.access.Household;

/**
 * Who manages and who reads a gezin pod when it is founded (domain §2.4). Fails closed: authority
 * of a type that cannot be established gives nobody anything.
 *
 * @param managers holders of established authority, and members of sixteen and older who are no
 *     parents
 * @param readers members from twelve to fifteen
 */
record FamilyRoles(List<IRI> managers, List<IRI> readers) {
  private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
  private static final List<String> NOT_ESTABLISHED =
      List.of("tijdelijkGeenGezag", "gezagNietTeBepalen");
  private static final String YOUTH = "jeugdige";

  FamilyRoles {
    managers = List.copyOf(managers);
    readers = List.copyOf(readers);
  }

  static FamilyRoles of(Household household, Clock clock) {
    LocalDate today = LocalDate.now(clock.withZone(HERE));
    List<IRI> managers = new ArrayList<>();
    List<IRI> readers = new ArrayList<>();
    for (Household.Member member : household.members()) {
      int age = member.birthDate().map(born -> born.until(today).getYears()).orElse(-1);
      boolean youth = member.role().equals(YOUTH);
      if (holdsAuthority(household, member.webId()) || (youth && age >= 16)) {
        managers.add(member.webId());
      } else if (youth && age >= 12) {
        readers.add(member.webId());
      }
    }
    return new FamilyRoles(managers, readers);
  }

  private static boolean holdsAuthority(Household household, IRI agent) {
    return household.authorities().stream()
        .filter(authority -> !NOT_ESTABLISHED.contains(authority.type()))
        .anyMatch(authority -> authority.holders().contains(agent));
  }

  /** In whose name the pod is founded. */
  IRI founder() {
    return managers.stream()
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("a gezin pod needs a member who may manage it"));
  }
}
