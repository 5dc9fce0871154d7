package org.gezinspod.client.domain;

import java.util.Optional;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.gezinspod.client.graph.Codecs;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.client.graph.Thing;
import org.gezinspod.vocab.Jzv;

/** The name of a person. */
public final class Naam extends Thing<Naam> {
  public static final Kind<Naam> KIND = Kind.ofPart(Jzv.Naam, Naam::new);

  private Naam(Resource node, Model statements) {
    super(KIND, node, statements);
  }

  /** A new one that says nothing yet. */
  public static Naam fresh() {
    return KIND.fresh();
  }

  /** A pointer to one that is described elsewhere. */
  public static Naam at(String iri) {
    return KIND.at(iri);
  }

  public String voornamen() {
    return one(Jzv.voornamen, Codecs.TEXT);
  }

  public Naam withVoornamen(String voornamen) {
    return set(Jzv.voornamen, Codecs.TEXT, voornamen);
  }

  public Optional<String> voorvoegsel() {
    return optional(Jzv.voorvoegsel, Codecs.TEXT);
  }

  public Naam withVoorvoegsel(String voorvoegsel) {
    return set(Jzv.voorvoegsel, Codecs.TEXT, voorvoegsel);
  }

  public String geslachtsnaam() {
    return one(Jzv.geslachtsnaam, Codecs.TEXT);
  }

  public Naam withGeslachtsnaam(String geslachtsnaam) {
    return set(Jzv.geslachtsnaam, Codecs.TEXT, geslachtsnaam);
  }

  public Optional<String> roepnaam() {
    return optional(Jzv.roepnaam, Codecs.TEXT);
  }

  public Naam withRoepnaam(String roepnaam) {
    return set(Jzv.roepnaam, Codecs.TEXT, roepnaam);
  }
}
