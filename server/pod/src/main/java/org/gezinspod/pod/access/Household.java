package org.gezinspod.pod.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;

/**
 * Whose pod it is: one person's own, or a gezin's with its members.
 *
 * @param kind personal or gezin
 * @param members the owner alone, or every member who signs in
 * @param authorities who holds authority (gezag) over whom, as attested when the pod was made
 */
public record Household(Kind kind, List<Member> members, List<Authority> authorities) {
  public Household {
    members = List.copyOf(members);
    authorities = List.copyOf(authorities);
    if (kind == Kind.PERSONAL && members.size() != 1) {
      throw new IllegalArgumentException("a personal pod has one owner");
    }
  }

  /** The kind of pod. */
  public enum Kind {
    PERSONAL,
    GEZIN
  }

  /**
   * A member.
   *
   * @param webId who
   * @param name as the family reads it
   * @param role a notation of the scheme gezinsrol
   * @param birthDate where known
   */
  public record Member(IRI webId, String name, String role, Optional<LocalDate> birthDate) {}

  /**
   * Authority over a minor.
   *
   * @param minor over whom
   * @param type a notation of the scheme gezagstype
   * @param holders who holds it
   */
  public record Authority(IRI minor, String type, List<IRI> holders) {
    public Authority {
      holders = List.copyOf(holders);
    }
  }

  public boolean isMember(IRI agent) {
    return member(agent).isPresent();
  }

  public Optional<Member> member(IRI agent) {
    return members.stream().filter(member -> member.webId().equals(agent)).findFirst();
  }
}
