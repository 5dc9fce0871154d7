package org.gezinspod.pod.access;

/**
 * A mode of Web Access Control (WAC §4.2). Write includes Append; nothing else includes another.
 */
public enum Mode {
  READ("Read"),
  APPEND("Append"),
  WRITE("Write"),
  CONTROL("Control");

  private final String localName;

  Mode(String localName) {
    this.localName = localName;
  }

  /** The name in the {@code acl:} namespace. */
  public String localName() {
    return localName;
  }

  /** Whether who holds this mode may do what {@code demanded} asks. */
  public boolean includes(Mode demanded) {
    return this == demanded || (this == WRITE && demanded == APPEND);
  }
}
