package org.gezinspod.client.soh;

import java.util.Optional;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;

/**
 * Turns the ministry's JSON documents into RDF of the JZV vocabulary and back.
 *
 * <p>JSON to RDF to JSON gives an equal document, key order aside: spelling of numbers and strings,
 * unknown members, {@code null} against absent, the order of lists. RDF to JSON to RDF gives
 * isomorphic RDF as far as SOH can express it, and {@link SohExport#notExpressed()} names the rest.
 * Never an exception for what a document or a model holds. Safe for use by several threads.
 */
public final class SohMapper {

  /** The RDF of a document. */
  public SohImport toRdf(SohDocument document, NodeNaming naming) {
    return new JsonToRdf(naming).document(document);
  }

  /**
   * The document of the given kind at a node.
   *
   * @return empty if the node is not of the root class of that kind of document
   */
  public Optional<SohExport> toJson(Model model, Resource root, DocumentType type) {
    return model.contains(root, org.eclipse.rdf4j.model.vocabulary.RDF.TYPE, type.root().type())
        ? Optional.of(new RdfToJson(model).document(root, type))
        : Optional.empty();
  }
}
