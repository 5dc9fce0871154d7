package org.gezinspod.pod.resource;

/** A new body, completely received and checked, on its way into a transaction. */
public sealed interface Content {
  MediaType mediaType();

  long size();

  /** An RDF document as it was accepted, byte for byte. */
  record Rdf(MediaType mediaType, byte[] bytes) implements Content {
    @Override
    public long size() {
      return bytes.length;
    }
  }

  /**
   * A binary that already lies durably beside the store, and becomes reachable with the
   * transaction.
   */
  record Binary(MediaType mediaType, Upload upload) implements Content {
    @Override
    public long size() {
      return upload.size();
    }
  }

  /**
   * A container.
   *
   * @param description what its makers say about it, in Turtle, without containment; may be empty
   */
  record Container(byte[] description) implements Content {
    @Override
    public MediaType mediaType() {
      return MediaType.TURTLE;
    }

    @Override
    public long size() {
      return description.length;
    }
  }
}
