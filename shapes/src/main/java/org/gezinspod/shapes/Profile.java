package org.gezinspod.shapes;

/** Which of the two rule sets a document is checked against. */
public enum Profile {
  /**
   * The rules of a family's pod: looser on identifying data than the ministry's exchange format,
   * stricter on where a statement comes from and whom it is about.
   */
  POD("pod"),

  /** Exactly the ministry's exchange format (Samen onder Handbereik), with its odd demands. */
  UITWISSELING("uitwisseling");

  private final String folder;

  Profile(String folder) {
    this.folder = folder;
  }

  String folder() {
    return folder;
  }
}
