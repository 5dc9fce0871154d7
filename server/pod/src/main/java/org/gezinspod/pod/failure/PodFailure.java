package org.gezinspod.pod.failure;

import java.util.List;
import org.gezinspod.pod.access.Decision;
import org.gezinspod.shapes.Conformance;

/**
 * What aborts a deed: each kind says what is wrong and where, in typed fields that are safe to tell
 * the caller. Nothing was stored. The message is for the operator's log and holds no content.
 */
public abstract sealed class PodFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private PodFailure(String message) {
    super(message, null, false, false);
  }

  /** There is no such pod. */
  public static final class NoSuchPod extends PodFailure {
    private static final long serialVersionUID = 1L;

    public NoSuchPod() {
      super("no such pod");
    }
  }

  /** The gatekeeper said no. */
  public static final class NotAllowed extends PodFailure {
    private static final long serialVersionUID = 1L;
    private final Decision.Reason reason;
    private final boolean known;

    public NotAllowed(Decision.Refused refused) {
      super("not allowed: " + refused.reason());
      this.reason = refused.reason();
      this.known = refused.known();
    }

    /** Whether the actor is known to the pod; for the trail, not for the answer. */
    public boolean known() {
      return known;
    }

    public Decision.Reason reason() {
      return reason;
    }
  }

  /** There is no such resource, and the caller may know that. */
  public static final class NoSuchResource extends PodFailure {
    private static final long serialVersionUID = 1L;

    public NoSuchResource() {
      super("no such resource");
    }
  }

  /** The current version is not what the caller's precondition says. */
  public static final class PreconditionNotMet extends PodFailure {
    private static final long serialVersionUID = 1L;

    public PreconditionNotMet() {
      super("precondition not met");
    }
  }

  /** What was asked cannot be done to the resource as it stands. */
  public static final class Conflict extends PodFailure {
    private static final long serialVersionUID = 1L;
    private final Kind kind;

    /** Which conflict. */
    public enum Kind {
      /** The same path with or without its slash is taken (Solid Protocol §3.1). */
      SLASH,
      /** A container that still has members cannot be taken away. */
      CONTAINER_NOT_EMPTY,
      /** A document stands where a container is needed above the new resource. */
      DOCUMENT_IN_THE_WAY,
      /** Containment is the server's to say (Solid Protocol §5.3). */
      CONTAINMENT,
      /**
       * The patch asks to remove statements that are not there, or its conditions match none or
       * several ways.
       */
      PATCH_DOES_NOT_MATCH,
      /** The write met another one too often. Try again. */
      CONTENDED
    }

    public Conflict(Kind kind) {
      super("conflict: " + kind);
      this.kind = kind;
    }

    public Kind kind() {
      return kind;
    }
  }

  /** This can never be done to this resource. */
  public static final class NotPossible extends PodFailure {
    private static final long serialVersionUID = 1L;
    private final Kind kind;

    /** What can never be done. */
    public enum Kind {
      /** The root of a pod cannot be taken away (Solid Protocol §5.4). */
      DELETE_ROOT,
      /** The root's ACL cannot be taken away (Solid Protocol §5.4). */
      DELETE_ROOT_ACL,
      /** The name is the server's own. */
      RESERVED,
      /** Members are added to containers only. */
      POST_TO_DOCUMENT,
      /** Only RDF documents can be patched. */
      PATCH_BINARY
    }

    public NotPossible(Kind kind) {
      super("not possible: " + kind);
      this.kind = kind;
    }

    public Kind kind() {
      return kind;
    }
  }

  /** The body is not what its media type says. */
  public static final class Malformed extends PodFailure {
    private static final long serialVersionUID = 1L;
    private final String problem;
    private final long line;
    private final long column;

    /**
     * @param problem a stable word for what is wrong, such as {@code syntax}, {@code iri}, {@code
     *     encoding}
     * @param line from 1; 0 where unknown
     * @param column from 1; 0 where unknown
     */
    public Malformed(String problem, long line, long column) {
      super("malformed: " + problem + " at " + line + ":" + column);
      this.problem = problem;
      this.line = line;
      this.column = column;
    }

    public String problem() {
      return problem;
    }

    public long line() {
      return line;
    }

    public long column() {
      return column;
    }
  }

  /** The media type cannot be stored or used here. */
  public static final class UnsupportedMediaType extends PodFailure {
    private static final long serialVersionUID = 1L;
    private final List<String> supported;

    public UnsupportedMediaType(List<String> supported) {
      super("unsupported media type");
      this.supported = List.copyOf(supported);
    }

    public List<String> supported() {
      return supported;
    }
  }

  /** The document breaks its shape. */
  public static final class ShapeBroken extends PodFailure {
    private static final long serialVersionUID = 1L;
    private final transient Conformance conformance;

    public ShapeBroken(Conformance conformance) {
      super("shape broken");
      this.conformance = conformance;
    }

    public Conformance conformance() {
      return conformance;
    }
  }

  /** The access rules of a document are no valid ACL, or give what an ACL cannot give here. */
  public static final class AclRefused extends PodFailure {
    private static final long serialVersionUID = 1L;
    private final Kind kind;

    /** Which rule of ACLs is broken. */
    public enum Kind {
      /**
       * An authorization lacks a mode, a subject or somebody it applies to, or names an unknown
       * one.
       */
      INVALID,
      /** Nobody would be able to change the access rules any more. */
      LOCKS_EVERYBODY_OUT,
      /** In a gezin pod, access for others than members is given by a grant. */
      REACHES_OUTSIDE_THE_FAMILY
    }

    public AclRefused(Kind kind) {
      super("ACL refused: " + kind);
      this.kind = kind;
    }

    public Kind kind() {
      return kind;
    }
  }

  /** A grant cannot be given as asked. */
  public static final class GrantRefused extends PodFailure {
    private static final long serialVersionUID = 1L;
    private final Kind kind;

    /** What is wrong with it. */
    public enum Kind {
      END_IN_THE_PAST,
      END_BEFORE_BEGIN,
      TOO_LONG,
      NOTHING_OPENED,
      CONTROL_ASKED,
      UNKNOWN_PURPOSE,
      UNKNOWN_GROUND,
      LEGAL_FRAME_MISSING,
      UNKNOWN_RECIPIENT,
      RECIPIENT_IS_MEMBER,
      NO_SUCH_GRANT,
      /** Access on a statutory task is not the family's to stop. */
      NOT_REVOCABLE
    }

    public GrantRefused(Kind kind) {
      super("grant refused: " + kind);
      this.kind = kind;
    }

    public Kind kind() {
      return kind;
    }
  }

  /** A query that cannot be answered. */
  public static final class QueryRefused extends PodFailure {
    private static final long serialVersionUID = 1L;
    private final Kind kind;
    private final long line;
    private final long column;

    /** Why. */
    public enum Kind {
      SYNTAX,
      UPDATE,
      SERVICE,
      UNSUPPORTED
    }

    public QueryRefused(Kind kind, long line, long column) {
      super("query refused: " + kind + " at " + line + ":" + column);
      this.kind = kind;
      this.line = line;
      this.column = column;
    }

    public Kind kind() {
      return kind;
    }

    public long line() {
      return line;
    }

    public long column() {
      return column;
    }
  }

  /** A patch that is well written but is no change that a document can undergo. */
  public static final class PatchRefused extends PodFailure {
    private static final long serialVersionUID = 1L;
    private final Kind kind;
    private final long line;
    private final long column;

    /** Which rule of patches is broken (Solid Protocol §5.3.1; SPARQL 1.1 Update §3.1). */
    public enum Kind {
      /** The body describes no {@code solid:InsertDeletePatch}. */
      NO_PATCH,
      /** The body describes more than one patch, or something beside it. */
      MORE_THAN_ONE_PATCH,
      /** {@code solid:where}, {@code solid:deletes} or {@code solid:inserts} stands there twice. */
      PART_TWICE,
      /** A part is not a formula of plain triple patterns. */
      NOT_A_FORMULA,
      /** A blank node stands where it can name nothing. */
      BLANK_NODE,
      /** A variable is used that the conditions do not bind. */
      UNBOUND_VARIABLE,
      /** An update other than inserting and deleting statements. */
      UNSUPPORTED_OPERATION,
      /** A condition other than plain triple patterns. */
      UNSUPPORTED_PATTERN,
      /** A patch changes one document; it cannot name another graph. */
      NAMED_GRAPH
    }

    /**
     * @param line from 1; 0 where unknown
     * @param column from 1; 0 where unknown
     */
    public PatchRefused(Kind kind, long line, long column) {
      super("patch refused: " + kind + " at " + line + ":" + column);
      this.kind = kind;
      this.line = line;
      this.column = column;
    }

    public Kind kind() {
      return kind;
    }

    public long line() {
      return line;
    }

    public long column() {
      return column;
    }
  }

  /** A named limit was reached. */
  public static final class LimitExceeded extends PodFailure {
    private static final long serialVersionUID = 1L;
    private final String limit;
    private final long value;
    private final Cause cause;

    /** What the caller can do about it. */
    public enum Cause {
      /** What was sent is too large. */
      REQUEST_TOO_LARGE,
      /** What was sent is too complicated. */
      REQUEST_TOO_COMPLEX,
      /** The answer takes more than the server gives to one question. */
      ANSWER_TOO_COSTLY
    }

    /**
     * @param limit the limit's public name, such as {@code body-bytes}
     * @param value the limit
     */
    public LimitExceeded(String limit, long value, Cause cause) {
      super("limit " + limit + " of " + value);
      this.limit = limit;
      this.value = value;
      this.cause = cause;
    }

    public String limit() {
      return limit;
    }

    public long value() {
      return value;
    }

    public Cause cause() {
      return cause;
    }
  }

  /** Too many deeds wait. Nothing was done; try again later. */
  public static final class Busy extends PodFailure {
    private static final long serialVersionUID = 1L;

    public Busy() {
      super("busy");
    }
  }

  /** The access that a running answer rested on has ended. */
  public static final class AccessEnded extends PodFailure {
    private static final long serialVersionUID = 1L;

    public AccessEnded() {
      super("access ended");
    }
  }
}
