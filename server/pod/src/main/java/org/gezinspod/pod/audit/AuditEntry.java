package org.gezinspod.pod.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.name.ResourcePath;

/**
 * One line of the look-back: when, who, for which organisation, in what role, why, what was done to
 * which resources. Committed together with the deed that it records, and for reads before the first
 * byte of the answer. It never holds content, tokens or the text of a refused body.
 *
 * @param at when the deed was decided
 * @param deed what was done, or refused
 * @param agent who; empty for nobody known
 * @param client the program that acted for the agent
 * @param chain as whom the agent acted, where a grant or the register of professionals says so
 * @param purpose a concept of the scheme doel, from the grant or as stated
 * @param ground a concept of the scheme grondslag, where the access rests on a grant
 * @param grant the grant that opened the door, if one did
 * @param outcome whether it was done
 * @param resources which resources, canonical paths; at most {@value #MOST_RESOURCES}
 * @param version the version read or written, where there is just one
 * @param note for a query its text; for a folded line how many; for a grant the name of its
 *     recipient
 */
public record AuditEntry(
    Instant at,
    Deed deed,
    Optional<IRI> agent,
    Optional<String> client,
    Optional<Chain> chain,
    Optional<IRI> purpose,
    Optional<IRI> ground,
    Optional<String> grant,
    Outcome outcome,
    List<ResourcePath> resources,
    Optional<Long> version,
    Optional<String> note) {
  /** The most resources that one line names. */
  public static final int MOST_RESOURCES = 1000;

  public AuditEntry {
    resources = List.copyOf(resources);
    if (resources.size() > MOST_RESOURCES) {
      throw new IllegalArgumentException("a line names at most " + MOST_RESOURCES + " resources");
    }
  }

  /** The same line, naming the grant that was given or stopped. */
  public AuditEntry about(String grantId, IRI grantPurpose, IRI grantGround, String recipient) {
    return new AuditEntry(
        at,
        deed,
        agent,
        client,
        chain,
        Optional.of(grantPurpose),
        Optional.of(grantGround),
        Optional.of(grantId),
        outcome,
        resources,
        version,
        Optional.of(recipient));
  }

  /** The same line with a note. */
  public AuditEntry noting(String text) {
    return new AuditEntry(
        at,
        deed,
        agent,
        client,
        chain,
        purpose,
        ground,
        grant,
        outcome,
        resources,
        version,
        Optional.of(text));
  }

  /** The line that closes this opened query, with the documents it was answered from. */
  public AuditEntry closedWith(List<ResourcePath> read) {
    return new AuditEntry(
        at,
        Deed.QUERY_CLOSED,
        agent,
        client,
        chain,
        purpose,
        ground,
        grant,
        outcome,
        read,
        version,
        note);
  }

  /** What was done. */
  public enum Deed {
    READ,
    LIST,
    QUERY_OPENED,
    QUERY_CLOSED,
    CREATE,
    CHANGE,
    DELETE,
    READ_ACCESS_RULES,
    CHANGE_ACCESS_RULES,
    GIVE_ACCESS,
    STOP_ACCESS,
    LOOK_BACK,
    CREATE_POD
  }

  /** Whether it was done. */
  public enum Outcome {
    DONE,
    REFUSED
  }

  /**
   * As whom somebody acted.
   *
   * @param name of the person, as the family reads it
   * @param role the function, as the family reads it
   * @param organisation its name, as the family reads it; empty for a member of the family
   */
  public record Chain(String name, String role, Optional<String> organisation) {}
}
