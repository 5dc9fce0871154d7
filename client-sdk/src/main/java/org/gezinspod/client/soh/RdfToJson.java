package org.gezinspod.client.soh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.gezinspod.vocab.Jzv;

/** One conversion of one node, and what hangs on it, to a document. */
final class RdfToJson {

  private final Model model;
  private final List<SohProblem> notes = new ArrayList<>();
  private final List<SohProblem> notExpressed = new ArrayList<>();
  private final Map<Resource, Rest> rests = new HashMap<>();
  private final Expressed expressed;

  RdfToJson(Model model) {
    this(model, new Expressed(model));
  }

  private RdfToJson(Model model, Expressed expressed) {
    this.model = model;
    this.expressed = expressed;
  }

  SohExport document(Resource root, DocumentType type) {
    ObjectNode json = node(root, type.root(), "");
    notExpressed.addAll(expressed.missing());
    notes.addAll(expressed.metadata());
    return new SohExport(new SohDocument(type, json), notExpressed, notes);
  }

  private ObjectNode node(Resource node, SohClass kind, String pointer) {
    boolean first = expressed.visit(node, pointer);
    if (!first && !(node instanceof IRI)) {
      notExpressed.add(SohProblem.at(pointer, SohRule.SHARING_NOT_EXPRESSED));
    }
    if (node instanceof IRI
        && !pointer.isEmpty()
        && !(Schema.hasAddress(kind) && UsableNames.is(node.stringValue()))) {
      notes.add(SohProblem.at(pointer, SohRule.NAME_NOT_EXPRESSED));
    }
    expressed.says(node, RDF.TYPE, kind.type());
    Rest rest = rests.computeIfAbsent(node, known -> restOf(known, pointer));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Set<String> names = new HashSet<>();
    for (Member member : Schema.members(kind)) {
      String name = rest.nameOf(member);
      names.add(member.key());
      names.add(name);
      member(member, name, node, Pointers.member(pointer, name), rest)
          .ifPresent(value -> json.set(name, value));
    }
    for (Map.Entry<String, JsonNode> kept : rest.allKept().properties()) {
      // A known member was decided above; also a second name of it, kept as unknown, comes back.
      if (!names.contains(kept.getKey())) {
        json.set(kept.getKey(), kept.getValue().deepCopy());
      }
    }
    return json;
  }

  private Rest restOf(Resource node, String pointer) {
    return Rest.at(node, model)
        .orElseGet(
            () -> {
              notes.add(SohProblem.at(pointer, SohRule.REST_UNREADABLE));
              return Rest.empty();
            });
  }

  private Optional<JsonNode> member(
      Member member, String name, Resource node, String pointer, Rest rest) {
    if (member instanceof Member.Leaf leaf) {
      return leaf(leaf, name, node, pointer, rest);
    }
    if (member instanceof Member.Part part) {
      return part(part, name, node, pointer, rest);
    }
    if (member instanceof Member.MeetingReference reference) {
      return reference(reference, name, node, rest);
    }
    return address(member.key(), node, rest);
  }

  private Optional<JsonNode> leaf(
      Member.Leaf leaf, String name, Resource node, String pointer, Rest rest) {
    Resource source = source(node, leaf.property());
    Set<Value> now = model.filter(source, leaf.property(), null).objects();
    Optional<JsonNode> kept = rest.kept(name);
    if (kept.isPresent()) {
      Set<Value> then = leaf.codec().toRdf(kept.get()).map(Set::of).orElse(Set.of());
      if (then.equals(now)) {
        then.forEach(value -> expressed.says(source, leaf.property(), value));
        return kept.map(JsonNode::deepCopy);
      }
      notes.add(SohProblem.at(pointer, SohRule.REMEMBERED_SUPERSEDED));
    }
    // Several values where SOH has one: the first by text is said, the others are reported.
    for (Value value : sorted(now)) {
      Optional<JsonNode> json = leaf.codec().toJson(value);
      if (json.isPresent()) {
        says(source, leaf, value, leaf.codec().toRdf(json.get()), pointer);
        return json;
      }
    }
    return leaf.property().equals(Jzv.informering) ? explanation(now) : Optional.empty();
  }

  /** The text of how somebody was informed, where the pod has a part and SOH a text. */
  private Optional<JsonNode> explanation(Set<Value> informings) {
    for (Value informing : sorted(informings)) {
      if (informing instanceof Resource part) {
        for (Value text : sorted(model.filter(part, Jzv.toelichting, null).objects())) {
          Optional<JsonNode> json = Codecs.TEXT.toJson(text);
          if (json.isPresent()) {
            expressed.says(part, Jzv.toelichting, text);
            return json;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Where a property of a node stands: a betrokkene may leave it to the person it links to. */
  private Resource source(Resource node, IRI property) {
    if (model.contains(node, property, null)) {
      return node;
    }
    return sorted(model.filter(node, Jzv.persoon, null).objects()).stream()
        .filter(Resource.class::isInstance)
        .map(Resource.class::cast)
        .filter(person -> model.contains(person, property, null))
        .findFirst()
        .orElse(node);
  }

  private void says(
      Resource node, Member.Leaf leaf, Value value, Optional<Value> said, String pointer) {
    said.ifPresent(meaning -> expressed.says(node, leaf.property(), meaning));
    boolean otherSpelling =
        said.isPresent()
            && !said.get().equals(value)
            && datatype(said.get()).equals(datatype(value));
    if (otherSpelling) {
      expressed.says(node, leaf.property(), value);
      notes.add(SohProblem.at(pointer, SohRule.NORMALISED));
    }
  }

  private Optional<JsonNode> reference(
      Member.MeetingReference reference, String name, Resource node, Rest rest) {
    for (Value meeting : sorted(model.filter(node, Terms.FROM_MEETING, null).objects())) {
      Optional<JsonNode> id =
          meeting instanceof Resource linked ? identifier(linked) : Optional.empty();
      if (id.isPresent()) {
        // Outside its meeting an actie can say the identifier, but not that it is a link.
        if (meeting instanceof Resource linked && expressed.isVisited(linked)) {
          expressed.says(node, Terms.FROM_MEETING, meeting);
        }
        Codecs.TEXT
            .toRdf(id.get())
            .ifPresent(said -> expressed.says(node, reference.property(), said));
        return id;
      }
    }
    for (Value id : sorted(model.filter(node, reference.property(), null).objects())) {
      Optional<JsonNode> text = Codecs.TEXT.toJson(id);
      if (text.isPresent()) {
        Codecs.TEXT
            .toRdf(text.get())
            .ifPresent(said -> expressed.says(node, reference.property(), said));
        return text;
      }
    }
    return rest.kept(name).filter(kept -> !kept.isTextual());
  }

  private Optional<JsonNode> identifier(Resource meeting) {
    return sorted(model.filter(meeting, Terms.IDENTIFIER, null).objects()).stream()
        .map(Codecs.TEXT::toJson)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<JsonNode> address(String key, Resource node, Rest rest) {
    Optional<JsonNode> kept = rest.kept(key);
    if (kept.isPresent()) {
      return kept.map(JsonNode::deepCopy);
    }
    return node instanceof IRI && !rest.lacked(key)
        ? Optional.of(JsonNodeFactory.instance.textNode(node.stringValue()))
        : Optional.empty();
  }

  private Optional<JsonNode> part(
      Member.Part part, String name, Resource node, String pointer, Rest rest) {
    Resource source = source(node, part.property());
    List<Resource> children = new ArrayList<>();
    for (Value child : model.filter(source, part.property(), null).objects()) {
      if (child instanceof Resource known && canBe(known, part.target())) {
        children.add(known);
      }
    }
    Optional<JsonNode> form = rest.formOf(part.key());
    Optional<JsonNode> kept = rest.kept(name);
    if (children.isEmpty()) {
      return form.filter(RdfToJson::isEmptyList)
          .map(RdfToJson::emptyList)
          .or(() -> kept.map(JsonNode::deepCopy));
    }
    if (kept.isPresent()) {
      notes.add(SohProblem.at(pointer, SohRule.REMEMBERED_SUPERSEDED));
    }
    return Optional.of(children(part, source, children, form, pointer));
  }

  /** Of that class, or a link to what is described elsewhere; never something of another class. */
  private boolean canBe(Resource node, SohClass kind) {
    return model.contains(node, RDF.TYPE, kind.type()) || !model.contains(node, RDF.TYPE, null);
  }

  private static boolean isEmptyList(JsonNode form) {
    return form.isArray() || (form.isTextual() && form.textValue().equals(Rest.LIST));
  }

  private static JsonNode emptyList(JsonNode form) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (JsonNode item : form) {
      if (!item.isObject()) {
        list.add(item.deepCopy());
      }
    }
    return list;
  }

  private JsonNode children(
      Member.Part part,
      Resource node,
      List<Resource> children,
      Optional<JsonNode> form,
      String pointer) {
    boolean asOne = form.filter(f -> f.isTextual() && f.textValue().equals(Rest.ONE)).isPresent();
    boolean asList = form.filter(RdfToJson::isEmptyList).isPresent();
    boolean one = asOne || (!part.many() && !asList);
    List<Resource> inOrder = children.size() == 1 ? children : inOrder(part, children);
    if (one && (children.size() == 1 || !part.many())) {
      // More than one where SOH has one: the first is said, the others are reported.
      expressed.says(node, part.property(), inOrder.get(0));
      return node(inOrder.get(0), part.target(), pointer);
    }
    if (asOne) {
      notes.add(SohProblem.at(pointer, SohRule.REMEMBERED_SUPERSEDED));
    }
    inOrder.forEach(child -> expressed.says(node, part.property(), child));
    return list(part, inOrder, form, pointer);
  }

  private ArrayNode list(
      Member.Part part, List<Resource> children, Optional<JsonNode> form, String pointer) {
    Optional<JsonNode> template = form.filter(JsonNode::isArray);
    if (template.isPresent() && places(template.get()) != children.size()) {
      notes.add(SohProblem.at(pointer, SohRule.REMEMBERED_SUPERSEDED));
      template = Optional.empty();
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    Iterator<Resource> next = children.iterator();
    Iterator<JsonNode> items = template.orElseGet(JsonNodeFactory.instance::arrayNode).elements();
    while (next.hasNext() || items.hasNext()) {
      JsonNode item = items.hasNext() ? items.next() : JsonNodeFactory.instance.objectNode();
      list.add(
          item.isObject()
              ? node(next.next(), part.target(), Pointers.item(pointer, list.size()))
              : item.deepCopy());
    }
    return list;
  }

  private static int places(JsonNode template) {
    int places = 0;
    for (JsonNode item : template) {
      places += item.isObject() ? 1 : 0;
    }
    return places;
  }

  /** By position; without positions by the text of their JSON, as {@link JsonToRdf} expects. */
  private List<Resource> inOrder(Member.Part part, List<Resource> children) {
    // A rehearsal: its notes are thrown away, because the places are not known before the order.
    RdfToJson rehearsal = new RdfToJson(model, expressed.rehearsal());
    Map<Resource, String> texts = new HashMap<>();
    for (Resource child : children) {
      texts.put(child, ExactJson.of(rehearsal.node(child, part.target(), "")));
    }
    return children.stream()
        .sorted(
            Comparator.comparingLong(this::position)
                .thenComparing(child -> texts.getOrDefault(child, "")))
        .toList();
  }

  private long position(Resource node) {
    return model.filter(node, Terms.POSITION, null).objects().stream()
        .filter(Literal.class::isInstance)
        .map(Codecs.INTEGER::toJson)
        .flatMap(Optional::stream)
        .filter(JsonNode::canConvertToLong)
        .mapToLong(JsonNode::longValue)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private static final Comparator<Value> BY_TEXT =
      Comparator.comparing(Value::stringValue).thenComparing(RdfToJson::datatype);

  private static String datatype(Value value) {
    return value instanceof Literal literal ? literal.getDatatype().stringValue() : "";
  }

  private static List<Value> sorted(Set<Value> values) {
    return values.stream().sorted(BY_TEXT).toList();
  }
}
