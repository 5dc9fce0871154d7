package org.gezinspod.client.soh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.DynamicModelFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/** One conversion of one document to RDF. */
final class JsonToRdf {

  private final NodeNaming naming;
  private final Model model = new DynamicModelFactory().createEmptyModel();
  private final List<SohProblem> notes = new ArrayList<>();

  // An object that stands in several places under one url is one node, if it says the same in each.
  private final Map<Resource, String> said = new HashMap<>();

  JsonToRdf(NodeNaming naming) {
    this.naming = naming;
  }

  SohImport document(SohDocument document) {
    Place top = new Place("", Optional.empty(), Optional.empty());
    Resource root = node(document.shared(), document.type().root(), top, Set.of());
    return new SohImport(model, root, notes);
  }

  /** Where an object stands: its pointer, and the meeting around it with its identifier. */
  private record Place(String pointer, Optional<Resource> meeting, Optional<String> meetingId) {
    Place at(String deeper) {
      return new Place(deeper, meeting, meetingId);
    }
  }

  /**
   * @param taken nodes that this object may not be, because it would vanish into them
   */
  private Resource node(ObjectNode json, SohClass kind, Place place, Set<Resource> taken) {
    Optional<String> url =
        Optional.ofNullable(json.get("url")).filter(JsonNode::isTextual).map(JsonNode::textValue);
    Resource node = naming.name(place.pointer(), kind, url);
    String content = kind + ExactJson.of(json);
    String before = said.get(node);
    if (before != null && before.equals(content) && !taken.contains(node)) {
      return node;
    }
    if (before != null) {
      node = Terms.VALUES.createBNode();
    }
    said.put(node, content);
    model.add(node, RDF.TYPE, kind.type());
    members(json, kind, node, inMeeting(json, kind, node, place));
    return node;
  }

  private static Place inMeeting(ObjectNode json, SohClass kind, Resource node, Place place) {
    JsonNode id = json.get("id");
    return kind == SohClass.CASUSOVERLEG && id != null && id.isTextual()
        ? new Place(place.pointer(), Optional.of(node), Optional.of(id.textValue()))
        : place;
  }

  private void members(ObjectNode json, SohClass kind, Resource node, Place place) {
    Rest rest = Rest.empty();
    Set<String> understood = new HashSet<>();
    for (Member member : Schema.members(kind)) {
      Optional<String> name = member.nameIn(json);
      if (member instanceof Member.Address) {
        address(node, member.key(), json, rest);
        understood.add(member.key());
      } else if (name.isPresent()) {
        understood.add(name.get());
        Place here = place.at(Pointers.member(place.pointer(), name.get()));
        if (!name.get().equals(member.key())) {
          rest.named(member.key(), name.get());
          note(here, SohRule.OLDER_NAME);
        }
        member(member, name.get(), required(json, name.get()), node, here, rest);
      }
    }
    for (Map.Entry<String, JsonNode> other : json.properties()) {
      if (!understood.contains(other.getKey())) {
        rest.keep(other.getKey(), other.getValue());
        // The id of a group is a technical reference that SOH itself demands: no news to anybody.
        if (!other.getKey().equals("id")) {
          note(place.at(Pointers.member(place.pointer(), other.getKey())), SohRule.UNKNOWN_MEMBER);
        }
      }
    }
    rest.literal().ifPresent(literal -> model.add(node, Terms.REST, literal));
  }

  private void member(
      Member member, String name, JsonNode value, Resource node, Place here, Rest rest) {
    if (member instanceof Member.Leaf leaf) {
      leaf(leaf, name, value, node, here, rest);
    } else if (member instanceof Member.Part part) {
      part(part, name, value, node, here, rest);
    } else if (member instanceof Member.MeetingReference reference) {
      reference(reference, name, value, node, here, rest);
    }
  }

  private void leaf(
      Member.Leaf leaf, String name, JsonNode value, Resource node, Place here, Rest rest) {
    Optional<Value> said = leaf.codec().toRdf(value);
    said.ifPresent(meaning -> model.add(node, leaf.property(), meaning));
    Optional<JsonNode> usual = said.flatMap(leaf.codec()::toJson);
    if (usual.isPresent() && ExactJson.same(usual.get(), value)) {
      return;
    }
    rest.keep(name, value);
    if (said.isPresent()) {
      note(here, SohRule.NORMALISED);
    } else if (!value.isNull() && leaf.codec().equals(Codecs.TIME) && value.isObject()) {
      note(here, SohRule.TIME_WITHOUT_VALUE);
    } else if (!value.isNull()) {
      note(here, SohRule.NOT_UNDERSTOOD);
    }
  }

  private void reference(
      Member.MeetingReference reference,
      String name,
      JsonNode value,
      Resource node,
      Place here,
      Rest rest) {
    if (!value.isTextual()) {
      rest.keep(name, value);
      if (!value.isNull()) {
        note(here, SohRule.NOT_UNDERSTOOD);
      }
    } else {
      model.add(node, reference.property(), Terms.VALUES.createLiteral(value.textValue()));
      if (here.meetingId().equals(Optional.of(value.textValue()))) {
        here.meeting().ifPresent(meeting -> model.add(node, Terms.FROM_MEETING, meeting));
      }
    }
  }

  private void part(
      Member.Part part, String name, JsonNode value, Resource node, Place here, Rest rest) {
    if (value.isObject()) {
      Resource child = node((ObjectNode) value, part.target(), here, Set.of());
      model.add(node, part.property(), child);
      if (part.many()) {
        rest.form(part.key(), JsonNodeFactory.instance.textNode(Rest.ONE));
        note(here, SohRule.ONE_OR_MANY);
      }
    } else if (value.isArray()) {
      list(part, (ArrayNode) value, node, here, rest);
    } else {
      rest.keep(name, value);
      if (!value.isNull()) {
        note(here, SohRule.NOT_UNDERSTOOD);
      }
    }
  }

  private void list(Member.Part part, ArrayNode list, Resource node, Place here, Rest rest) {
    ArrayNode form = JsonNodeFactory.instance.arrayNode();
    List<Integer> positions = new ArrayList<>();
    List<String> contents = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      JsonNode item = required(list, i);
      if (item.isObject()) {
        positions.add(i);
        contents.add(ExactJson.of(item));
        form.addObject();
      } else {
        form.add(item.deepCopy());
        note(here.at(Pointers.item(here.pointer(), i)), SohRule.NOT_UNDERSTOOD);
      }
    }
    if (positions.size() < list.size()) {
      rest.form(part.key(), form);
    } else if (!part.many() || list.isEmpty()) {
      rest.form(part.key(), JsonNodeFactory.instance.textNode(Rest.LIST));
      if (!list.isEmpty()) {
        note(here, SohRule.ONE_OR_MANY);
      }
    }
    // A list in the order of its own text needs no numbers: the way back sorts in the same way.
    boolean numbered = !contents.equals(contents.stream().sorted().toList());
    children(part, list, positions, numbered, node, here);
  }

  private void children(
      Member.Part part,
      ArrayNode list,
      List<Integer> positions,
      boolean numbered,
      Resource node,
      Place here) {
    Set<Resource> taken = new HashSet<>(numbered ? said.keySet() : Set.of());
    int number = 1;
    for (int position : positions) {
      Place there = here.at(Pointers.item(here.pointer(), position));
      Resource child = node((ObjectNode) required(list, position), part.target(), there, taken);
      taken.add(child);
      model.add(node, part.property(), child);
      if (numbered) {
        model.add(child, Terms.POSITION, Terms.VALUES.createLiteral(number++));
        // Another place may not share a node that has its place in this list.
        said.put(child, "");
      }
    }
  }

  private static void address(Resource node, String key, ObjectNode json, Rest rest) {
    JsonNode url = json.get(key);
    if (url == null) {
      if (node instanceof IRI) {
        rest.lacks(key);
      }
    } else if (!(node instanceof IRI)
        || !url.isTextual()
        || !url.textValue().equals(node.stringValue())) {
      rest.keep(key, url);
    }
  }

  private static JsonNode required(JsonNode parent, String name) {
    return parent.required(name);
  }

  private static JsonNode required(JsonNode parent, int position) {
    return parent.required(position);
  }

  private void note(Place place, SohRule rule) {
    notes.add(SohProblem.at(place.pointer(), rule));
  }
}
