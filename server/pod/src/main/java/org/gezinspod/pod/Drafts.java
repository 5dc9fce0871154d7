package org.gezinspod.pod;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.LDP;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.gezinspod.pod.access.AclDocument;
import org.gezinspod.pod.access.Rule;
import org.gezinspod.pod.change.Change;
import org.gezinspod.pod.failure.PodFailure;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.rdf.Documents;
import org.gezinspod.pod.resource.Content;
import org.gezinspod.pod.resource.Head;
import org.gezinspod.pod.resource.MediaType;

/** The slow half of a write: parse, patch, check. It touches no store. */
final class Drafts {
  private static final IRI HAS_MEMBER =
      SimpleValueFactory.getInstance().createIRI("http://www.w3.org/2006/vcard/ns#hasMember");

  private final BaseUrl base;
  private final Documents documents;
  private final ShapeGate gate;

  Drafts(BaseUrl base, Documents documents, ShapeGate gate) {
    this.base = base;
    this.documents = documents;
    this.gate = gate;
  }

  /** An RDF document, ACL or container description as it was sent. */
  Draft rdf(PodName pod, ResourcePath path, MediaType type, byte[] body) {
    IRI iri = base.iri(pod, path);
    Model model = documents.parse(body, type, iri.stringValue());
    if (path.isContainer()) {
      return container(iri, model);
    }
    return checked(pod, path, model, new Content.Rdf(type, body));
  }

  /**
   * A document after a change.
   *
   * @param head of the version that is changed; empty where the change makes the document
   */
  Draft patched(PodName pod, ResourcePath path, Optional<Head> head, byte[] body, Change change) {
    IRI iri = base.iri(pod, path);
    MediaType stored = head.map(Head::mediaType).orElse(MediaType.TURTLE);
    Model before =
        head.isPresent() ? documents.parse(body, stored, iri.stringValue()) : new LinkedHashModel();
    Model after = change.apply(before);
    if (path.isContainer()) {
      return container(iri, after);
    }
    // Written as Turtle, whatever it was: the only form in which every client reads and we write
    // quickly.
    byte[] bytes = documents.write(after, MediaType.TURTLE);
    return checked(pod, path, after, new Content.Rdf(MediaType.TURTLE, bytes));
  }

  // Solid Protocol §5.3: "Servers MUST NOT allow HTTP PUT or PATCH on a container to update its
  // containment triples".
  private Draft container(IRI iri, Model model) {
    if (model.contains(null, LDP.CONTAINS, null)) {
      throw new PodFailure.Conflict(PodFailure.Conflict.Kind.CONTAINMENT);
    }
    ShapeGate.Passed passed = gate.pass(model);
    Model description = new LinkedHashModel(model);
    description.remove(iri, RDF.TYPE, LDP.CONTAINER);
    description.remove(iri, RDF.TYPE, LDP.BASIC_CONTAINER);
    description.remove(iri, RDF.TYPE, LDP.RESOURCE);
    byte[] bytes =
        description.isEmpty() ? new byte[0] : documents.write(description, MediaType.TURTLE);
    return new Draft(
        new Content.Container(bytes),
        passed.version(),
        passed.warnings(),
        List.of(),
        groups(model));
  }

  private Draft checked(PodName pod, ResourcePath path, Model model, Content content) {
    if (path.isAcl()) {
      List<Rule> rules =
          AclDocument.rules(model, base.iri(pod, path.subject()))
              .orElseThrow(() -> new PodFailure.AclRefused(PodFailure.AclRefused.Kind.INVALID));
      return new Draft(content, Optional.empty(), List.of(), rules, Map.of());
    }
    ShapeGate.Passed passed = gate.pass(model);
    return new Draft(content, passed.version(), passed.warnings(), List.of(), groups(model));
  }

  // WAC §4.2.2: a group is a document's resource with vcard:hasMember.
  private static Map<IRI, Set<IRI>> groups(Model model) {
    Map<IRI, Set<IRI>> groups = new HashMap<>();
    for (Statement statement : model.filter(null, HAS_MEMBER, null)) {
      if (statement.getSubject() instanceof IRI group && statement.getObject() instanceof IRI who) {
        groups.computeIfAbsent(group, g -> new HashSet<>()).add(who);
      }
    }
    return groups;
  }
}
