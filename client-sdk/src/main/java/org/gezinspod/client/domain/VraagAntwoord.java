package org.gezinspod.client.domain;

import java.util.Optional;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.gezinspod.client.begrip.Code;
import org.gezinspod.client.begrip.Coded;
import org.gezinspod.client.begrip.Meldvraag;
import org.gezinspod.client.graph.Codec;
import org.gezinspod.client.graph.Codecs;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.client.graph.Thing;
import org.gezinspod.vocab.Jzv;

/** A question of a report and its answer. */
public final class VraagAntwoord extends Thing<VraagAntwoord> {
  public static final Kind<VraagAntwoord> KIND = Kind.ofPart(Jzv.VraagAntwoord, VraagAntwoord::new);

  private static final Codec<Coded<Meldvraag>> MELDVRAAG = Coded.codec(Meldvraag.class);

  private VraagAntwoord(Resource node, Model statements) {
    super(KIND, node, statements);
  }

  /** A new one that says nothing yet. */
  public static VraagAntwoord fresh() {
    return KIND.fresh();
  }

  /** A pointer to one that is described elsewhere. */
  public static VraagAntwoord at(String iri) {
    return KIND.at(iri);
  }

  public String antwoord() {
    return one(Jzv.antwoord, Codecs.TEXT);
  }

  public VraagAntwoord withAntwoord(String antwoord) {
    return set(Jzv.antwoord, Codecs.TEXT, antwoord);
  }

  /** The question as text; the notation of the concept where it is a standard question. */
  public String vraag() {
    return literal(Jzv.vraag).orElseGet(() -> one(Jzv.vraag, MELDVRAAG).notation());
  }

  /** The standard question, if it is one. */
  public Optional<Coded<Meldvraag>> meldvraag() {
    return literal(Jzv.vraag).isPresent() ? Optional.empty() : optional(Jzv.vraag, MELDVRAAG);
  }

  public VraagAntwoord withVraag(String vraag) {
    return set(Jzv.vraag, Codecs.TEXT, vraag);
  }

  public VraagAntwoord withVraag(Code<Meldvraag> vraag) {
    return set(Jzv.vraag, Codecs.LINK, vraag.iri());
  }
}
