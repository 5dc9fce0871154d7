package org.gezinspod.pod.store;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.access.Grant;
import org.gezinspod.pod.access.Permit;
import org.gezinspod.pod.access.Rules;
import org.gezinspod.pod.audit.AuditLine;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.resource.Head;

/**
 * One consistent view of one pod. Every method that tells of a resource demands a permit that was
 * decided on this snapshot's own {@link #rules()}, and calls {@link Permit#require} before it
 * looks.
 */
public interface Snapshot {
  PodName pod();

  /** Counts every committed change of the pod's resources and rules; audit entries do not count. */
  long version();

  /** The rules, always the same object within one snapshot; for the gatekeeper. */
  Rules rules();

  /** The head of the current version; empty where there is none. Demands READ. */
  Optional<Head> head(Permit permit, ResourcePath path);

  /**
   * The body of a document, or the description of a container, unsealed. Demands READ. The caller
   * does not change it.
   */
  byte[] body(Permit permit, Head head);

  /**
   * Opens a binary for streaming; it stays readable when a newer version is written meanwhile. The
   * caller closes it. Demands READ.
   *
   * @param from the first byte
   */
  InputStream open(Permit permit, Head head, long from);

  /**
   * The heads of the members of a container, by path, without ACLs. Demands READ of the container.
   */
  List<Head> members(Permit permit, ResourcePath container);

  /** The heads of every RDF document (no container, no ACL) that the permit lets read, by path. */
  List<Head> documents(Permit permit);

  /** Every grant ever given in this pod, newest first. Demands SEE_GRANTS of the root. */
  List<Grant> grants(Permit permit);

  /** When each agent last read, listed or queried something here. Demands LOOK_BACK of the root. */
  Map<IRI, Instant> lastLooks(Permit permit);

  /** Lines of the audit trail, newest first. Demands LOOK_BACK of the root. */
  List<AuditLine> trail(Permit permit, TrailPage page);

  /**
   * Which lines.
   *
   * @param before only lines with a lower position; {@link Long#MAX_VALUE} for the newest
   * @param since only lines from this moment on
   * @param until only lines before this moment
   * @param most at most so many lines, 1 to {@value #MOST_LINES}
   */
  record TrailPage(long before, Instant since, Instant until, int most) {
    public static final int MOST_LINES = 1000;

    public TrailPage {
      if (most < 1 || most > MOST_LINES) {
        throw new IllegalArgumentException("a page has 1 to " + MOST_LINES + " lines");
      }
    }

    public static TrailPage newest(int most) {
      return new TrailPage(Long.MAX_VALUE, Instant.EPOCH, Instant.MAX, most);
    }
  }
}
