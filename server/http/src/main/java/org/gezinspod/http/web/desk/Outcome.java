package org.gezinspod.http.web.desk;

import java.util.List;

/** What became of a deed. */
public sealed interface Outcome {

  /** It is done. Doing it again changes nothing and gives the same answer. */
  record Done(Access access) implements Outcome {}

  /**
   * Others must agree first.
   *
   * @param names whose word is still missing
   */
  record Awaits(List<String> names) implements Outcome {
    public Awaits {
      names = List.copyOf(names);
    }
  }

  /** It was not done; nothing changed. */
  record Refused(Reason reason) implements Outcome {}

  /** Why a deed was refused. */
  enum Reason {
    /** This member may not decide about this. */
    NOT_YOURS,
    /** The end is not in the future, or too far away. */
    END,
    /** It rests on the law. */
    STATUTORY,
    /** No such access, as far as this member may know. */
    UNKNOWN,
    /** What was asked cannot be given. */
    NOT_POSSIBLE
  }
}
