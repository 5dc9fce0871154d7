package org.gezinspod.vocab;

/** A language in which every term, concept and scheme has its texts. */
public enum Language {
  /** Dutch. */
  NL("nl"),
  /** English. */
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The BCP 47 tag, as in the Turtle. */
  public String tag() {
    return tag;
  }
}
