package org.gezinspod.client.domain;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.gezinspod.client.begrip.Code;
import org.gezinspod.client.begrip.Coded;
import org.gezinspod.client.begrip.Communicatiemiddel;
import org.gezinspod.client.graph.Codec;
import org.gezinspod.client.graph.Codecs;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.vocab.Jzv;

/** The people who form one social and caring unit, to whom one pod belongs. */
public final class Gezin extends Basis<Gezin> {
  public static final Kind<Gezin> KIND = Kind.of(Jzv.Gezin, Gezin::new);

  private static final Codec<Coded<Communicatiemiddel>> COMMUNICATIEMIDDEL =
      Coded.codec(Communicatiemiddel.class);

  private Gezin(Resource node, Model statements) {
    super(KIND, node, statements);
  }

  /** A new one that says nothing yet. */
  public static Gezin fresh() {
    return KIND.fresh();
  }

  /** A pointer to one that is described elsewhere. */
  public static Gezin at(String iri) {
    return KIND.at(iri);
  }

  public Optional<String> naam() {
    return optional(Jzv.naam, Codecs.TEXT);
  }

  public Gezin withNaam(String naam) {
    return set(Jzv.naam, Codecs.TEXT, naam);
  }

  public Set<Gezinslid> heeftGezinslid() {
    return parts(Jzv.heeftGezinslid, Gezinslid.KIND);
  }

  public Gezin withHeeftGezinslid(Collection<Gezinslid> heeftGezinslid) {
    return setParts(Jzv.heeftGezinslid, heeftGezinslid);
  }

  public Set<IRI> huishouden() {
    return all(Jzv.huishouden, Codecs.LINK);
  }

  public Gezin withHuishouden(Collection<IRI> huishouden) {
    return setAll(Jzv.huishouden, Codecs.LINK, huishouden);
  }

  public Set<IRI> casus() {
    return all(Jzv.casus, Codecs.LINK);
  }

  public Gezin withCasus(Collection<IRI> casus) {
    return setAll(Jzv.casus, Codecs.LINK, casus);
  }

  public Set<String> taalvoorkeur() {
    return all(Jzv.taalvoorkeur, Codecs.LANGUAGE);
  }

  public Gezin withTaalvoorkeur(Collection<String> taalvoorkeur) {
    return setAll(Jzv.taalvoorkeur, Codecs.LANGUAGE, taalvoorkeur);
  }

  public Set<Coded<Communicatiemiddel>> kanaalvoorkeur() {
    return all(Jzv.kanaalvoorkeur, COMMUNICATIEMIDDEL);
  }

  public Gezin withKanaalvoorkeur(Collection<? extends Code<Communicatiemiddel>> kanaalvoorkeur) {
    return setAll(Jzv.kanaalvoorkeur, Codecs.LINK, kanaalvoorkeur.stream().map(Code::iri).toList());
  }
}
