package org.gezinspod.pod.change;

/** A statement in which variables may stand. */
record Pattern(Term subject, Term predicate, Term object) {}
