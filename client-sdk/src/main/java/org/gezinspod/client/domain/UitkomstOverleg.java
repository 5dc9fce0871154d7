package org.gezinspod.client.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.gezinspod.client.graph.Codecs;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.vocab.Jzv;

/** What a meeting yields, as it was made available. */
public final class UitkomstOverleg extends Basis<UitkomstOverleg> {
  public static final Kind<UitkomstOverleg> KIND =
      Kind.of(Jzv.UitkomstOverleg, UitkomstOverleg::new);

  private UitkomstOverleg(Resource node, Model statements) {
    super(KIND, node, statements);
  }

  /** A new one that says nothing yet. */
  public static UitkomstOverleg fresh() {
    return KIND.fresh();
  }

  /** A pointer to one that is described elsewhere. */
  public static UitkomstOverleg at(String iri) {
    return KIND.at(iri);
  }

  public Casusoverleg overleg() {
    return part(Jzv.overleg, Casusoverleg.KIND);
  }

  public UitkomstOverleg withOverleg(Casusoverleg overleg) {
    return setPart(Jzv.overleg, overleg);
  }

  public OffsetDateTime beschikbaarGesteldOp() {
    return one(Jzv.beschikbaarGesteldOp, Codecs.MOMENT);
  }

  public UitkomstOverleg withBeschikbaarGesteldOp(OffsetDateTime beschikbaarGesteldOp) {
    return set(Jzv.beschikbaarGesteldOp, Codecs.MOMENT, beschikbaarGesteldOp);
  }

  public Optional<IRI> casusregisseur() {
    return optional(Jzv.casusregisseur, Codecs.LINK);
  }

  public UitkomstOverleg withCasusregisseur(IRI casusregisseur) {
    return set(Jzv.casusregisseur, Codecs.LINK, casusregisseur);
  }

  public Optional<String> aanpak() {
    return optional(Jzv.aanpak, Codecs.TEXT);
  }

  public UitkomstOverleg withAanpak(String aanpak) {
    return set(Jzv.aanpak, Codecs.TEXT, aanpak);
  }

  public Optional<LocalDate> komtTerugOp() {
    return optional(Jzv.komtTerugOp, Codecs.DATE);
  }

  public UitkomstOverleg withKomtTerugOp(LocalDate komtTerugOp) {
    return set(Jzv.komtTerugOp, Codecs.DATE, komtTerugOp);
  }

  public Optional<String> afschaling() {
    return optional(Jzv.afschaling, Codecs.TEXT);
  }

  public UitkomstOverleg withAfschaling(String afschaling) {
    return set(Jzv.afschaling, Codecs.TEXT, afschaling);
  }
}
