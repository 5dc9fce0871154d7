package org.gezinspod.http;

import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gezinspod.pod.access.Actor;
import org.gezinspod.vocab.Vocabulary;

/**
 * The purpose that a program states for a request, in the header {@value #HEADER}: the IRI or the
 * notation of a concept of the scheme doel. It narrows what grants open, and stands in the
 * look-back.
 */
final class StatedPurpose {
  static final String HEADER = "Gezinspod-Doel";

  private static final String SCHEME = "doel";

  private StatedPurpose() {}

  /**
   * The same actor with the purpose that the request states.
   *
   * @throws HttpProblem 400 where the header names no purpose of the scheme: a slip of the pen must
   *     not widen anything
   */
  static Actor of(Exchange exchange, Actor actor) {
    Optional<String> header = exchange.header(HEADER);
    if (header.isEmpty() || !(actor instanceof Actor.Agent agent)) {
      return actor;
    }
    IRI purpose =
        concept(header.get().strip())
            .orElseThrow(
                () ->
                    new HttpProblem(
                        HttpProblems.BAD_REQUEST,
                        "The header "
                            + HEADER
                            + " names no purpose. Use a notation or IRI of /vocab/begrip/doel, such"
                            + " as planUitvoeren."));
    return new Actor.Agent(agent.agent(), agent.client(), Optional.of(purpose));
  }

  private static Optional<IRI> concept(String text) {
    if (text.indexOf(':') < 0) {
      return Vocabulary.concept(SCHEME, text);
    }
    int slash = text.lastIndexOf('/');
    return Vocabulary.concept(SCHEME, text.substring(slash + 1))
        .filter(iri -> iri.equals(SimpleValueFactory.getInstance().createIRI(text)));
  }
}
