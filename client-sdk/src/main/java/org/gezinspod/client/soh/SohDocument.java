package org.gezinspod.client.soh;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/**
 * A JSON document of the ministry's exchange format as it was written: numbers keep their spelling,
 * members their presence, arrays their order. It comes from {@link SohReader} only, so holding one
 * is proof that it is well-formed and within the limits. Whether it meets SOH is for {@link
 * SohChecker}.
 */
public final class SohDocument {

  private final DocumentType type;
  private final ObjectNode json;

  SohDocument(DocumentType type, ObjectNode json) {
    this.type = Objects.requireNonNull(type);
    this.json = Objects.requireNonNull(json);
  }

  /** Which document it is meant to be. */
  public DocumentType type() {
    return type;
  }

  /** A copy of the JSON, the caller's own to change. */
  public ObjectNode json() {
    return json.deepCopy();
  }

  /** The document as JSON text, members in the order in which they were read. */
  public String text() {
    return json.toString();
  }

  ObjectNode shared() {
    return json;
  }
}
