package org.gezinspod.http.ldp;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.gezinspod.http.Endpoint;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.Methods;
import org.gezinspod.http.SecurityHeaders;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.rdf.Documents;

/**
 * What a storage, or the server, tells everybody about itself (Solid Protocol §4.1: "Servers MUST
 * include statements about the storage as part of the storage description resource").
 */
public final class StorageDescription {
  /** Where the description of a storage stands in it. */
  static final String PATH = "/.well-known/solid";

  private static final SimpleValueFactory VALUES = SimpleValueFactory.getInstance();
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final IRI SERVICE = VALUES.createIRI(SD, "Service");
  private static final IRI ENDPOINT = VALUES.createIRI(SD, "endpoint");
  private static final IRI LANGUAGE = VALUES.createIRI(SD, "supportedLanguage");
  private static final IRI SPARQL_11_QUERY = VALUES.createIRI(SD, "SPARQL11Query");
  private static final IRI FEATURE = VALUES.createIRI(SD, "feature");
  private static final IRI UNION_DEFAULT_GRAPH = VALUES.createIRI(SD, "UnionDefaultGraph");
  private static final IRI STORAGE = VALUES.createIRI("http://www.w3.org/ns/pim/space#Storage");
  private static final String SOLID = "http://www.w3.org/ns/solid/terms#";
  private static final IRI DESCRIPTION = VALUES.createIRI(SOLID, "storageDescription");
  private static final IRI ISSUER = VALUES.createIRI(SOLID, "oidcIssuer");

  private final BaseUrl base;
  private final RdfAnswer answer;

  StorageDescription(BaseUrl base, Documents documents) {
    this.base = base;
    this.answer = new RdfAnswer(documents);
  }

  /** Answers at {@code /.well-known/solid} of the server, without sign-in. */
  public static Endpoint ofServer(BaseUrl base, Documents documents) {
    StorageDescription description = new StorageDescription(base, documents);
    return Methods.get(description::server);
  }

  void storage(Exchange exchange, PodName pod) {
    IRI root = VALUES.createIRI(base.pod(pod));
    Model model = described(root);
    model.add(root, RDF.TYPE, STORAGE);
    model.add(root, DESCRIPTION, VALUES.createIRI(base.pod(pod) + PATH.substring(1)));
    send(exchange, model);
  }

  private void server(Exchange exchange) {
    IRI root = VALUES.createIRI(base.value());
    Model model = described(root);
    model.add(root, ISSUER, root);
    send(exchange, model);
  }

  private Model described(IRI root) {
    Model model = new LinkedHashModel();
    model.setNamespace("sd", SD);
    model.setNamespace("solid", SOLID);
    IRI sparql = VALUES.createIRI(root + "sparql");
    model.add(sparql, RDF.TYPE, SERVICE);
    model.add(sparql, ENDPOINT, sparql);
    model.add(sparql, LANGUAGE, SPARQL_11_QUERY);
    model.add(sparql, FEATURE, UNION_DEFAULT_GRAPH);
    return model;
  }

  private void send(Exchange exchange, Model model) {
    exchange.set(SecurityHeaders.CACHE_CONTROL, "public, no-cache");
    answer.send(exchange, model);
  }
}
