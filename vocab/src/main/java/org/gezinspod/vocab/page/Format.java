package org.gezinspod.vocab.page;

/** A form in which a document of the vocabulary is published. */
public enum Format {
  /** For people: Dutch and English on one page. */
  HTML("text/html"),
  /** For programs and for reading: the source itself where there is one. */
  TURTLE("text/turtle"),
  /** For programs that prefer JSON. */
  JSON_LD("application/ld+json");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The media type without parameters. All bytes are UTF-8. */
  public String mediaType() {
    return mediaType;
  }
}
