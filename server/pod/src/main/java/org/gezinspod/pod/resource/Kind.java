package org.gezinspod.pod.resource;

/** What a resource holds. */
public enum Kind {
  /** A container: its content is its list of members. */
  CONTAINER,
  /** A document of RDF statements, stored byte for byte as it was accepted. */
  RDF,
  /** Anything else: bytes that the server does not look into. */
  BINARY
}
