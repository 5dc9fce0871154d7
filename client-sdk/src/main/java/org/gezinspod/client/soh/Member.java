package org.gezinspod.client.soh;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;

/** One member of a SOH object and what it is in the vocabulary. */
sealed interface Member {

  /** The name in today's specification. */
  String key();

  /** Names in older files and other notations of the same member. */
  List<String> otherNames();

  /** The name under which the object has this member; today's name wins. */
  default Optional<String> nameIn(ObjectNode json) {
    if (json.has(key())) {
      return Optional.of(key());
    }
    return otherNames().stream().filter(json::has).findFirst();
  }

  /** A member with a plain value. */
  record Leaf(String key, List<String> otherNames, IRI property, ValueCodec codec)
      implements Member {}

  /** A member with an object, or a list of objects. */
  record Part(String key, List<String> otherNames, IRI property, SohClass target, boolean many)
      implements Member {}

  /** The address of the object itself: the node's own name in the RDF. */
  record Address(String key) implements Member {
    @Override
    public List<String> otherNames() {
      return List.of();
    }
  }

  /** The identifier of the meeting from which an actie or besluit comes: a link where it can be. */
  record MeetingReference(String key, IRI property) implements Member {
    @Override
    public List<String> otherNames() {
      return List.of();
    }
  }
}
