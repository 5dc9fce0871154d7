package org.gezinspod.pod.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.access.Grant;
import org.gezinspod.pod.access.Permit;
import org.gezinspod.pod.access.Rule;
import org.gezinspod.pod.audit.AuditEntry;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.resource.Content;
import org.gezinspod.pod.resource.Head;

/**
 * One deed on one pod: all of it is committed and durable when {@link Store#write} returns, or
 * nothing of it. It sees its own writes. It runs on the store's writer: nothing in it waits for a
 * network, a lock or a validation.
 */
public interface Transaction extends Snapshot {
  /**
   * Stores a new version of a resource, a row in its container's list, and an event for the outbox.
   * The container must exist. Demands WRITE.
   *
   * @param shapes the version of the shapes it was checked against
   * @return the new head
   */
  Head put(Permit permit, ResourcePath path, Content content, Optional<String> shapes);

  /**
   * Takes the current version away, its row in the container's list, its rules and group members;
   * earlier versions stay. Adds an event for the outbox. Demands DELETE. A container must be empty.
   */
  void remove(Permit permit, ResourcePath path);

  /**
   * The rules of an ACL document that this deed also {@link #put puts}. Demands WRITE of the ACL.
   * Moves the epoch.
   */
  void putRules(Permit permit, ResourcePath subject, List<Rule> rules);

  /**
   * The groups that a document describes, replacing those it described before. Demands WRITE of the
   * document. Moves the epoch where that changes anything.
   */
  void putGroups(Permit permit, ResourcePath document, Map<IRI, Set<IRI>> members);

  /** Adds a grant. Demands GRANT of each part it opens. Moves the epoch. */
  void addGrant(Permit permit, Grant grant);

  /**
   * Ends a grant before its time; nothing happens to one that ended already. Demands GRANT. Moves
   * the epoch.
   */
  void endGrant(Permit permit, String id, Grant.Ending how);

  /** Adds a line to the audit trail and to its hash chain. */
  void record(AuditEntry entry);

  /**
   * Adds to the counts of what is not chained: reads of public resources, refusals of strangers.
   *
   * @param minute since the epoch
   */
  void count(long minute, long publicReads, long strangersRefused);
}
