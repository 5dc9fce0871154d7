package org.gezinspod.client.soh;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.eclipse.rdf4j.model.Value;

/**
 * How one JSON value and one RDF value stand for each other. Both directions are partial: empty
 * means "this side cannot say it", and then the mapping keeps or reports it. What comes back from
 * {@link #toJson} is the usual spelling; the mapping remembers any other.
 */
interface ValueCodec {

  /** The RDF value that the JSON value means. */
  Optional<Value> toRdf(JsonNode json);

  /** The usual JSON spelling of the RDF value. */
  Optional<JsonNode> toJson(Value value);
}
