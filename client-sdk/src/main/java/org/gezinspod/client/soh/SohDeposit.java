package org.gezinspod.client.soh;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.gezinspod.vocab.Begrip;
import org.gezinspod.vocab.Jzv;

/**
 * What the pod wants to know of a document of the ministry beyond the document: whom it is about,
 * who holds the source, who deposits the copy and when. Signing a bundle adds this to each of its
 * parts.
 */
public final class SohDeposit {

  private final Set<IRI> about;
  private final IRI sourceHolder;
  private final IRI author;
  private final Instant at;
  private final List<Addition> additions;

  /** A statement about every object of a class that does not yet say this property. */
  private record Addition(SohClass kind, IRI property, Value value) {}

  /**
   * A deposit of a copy.
   *
   * @param about the family members whom the document is about: access is decided by them, so there
   *     is at least one
   * @param sourceHolder the organisation that holds the original
   * @param author the professional who deposits
   * @param at the moment of depositing
   */
  public SohDeposit(Set<IRI> about, IRI sourceHolder, IRI author, Instant at) {
    this(
        about,
        sourceHolder,
        author,
        at,
        // The first status after a draft: what arrives through the exchange was registered, and an
        // actie in an outcome was given out.
        List.of(
            new Addition(SohClass.MELDING, Jzv.status, Begrip.StatusMelding.geregistreerd),
            new Addition(SohClass.ACTIE, Jzv.status, Begrip.StatusActie.uitgezet)));
  }

  private SohDeposit(
      Set<IRI> about, IRI sourceHolder, IRI author, Instant at, List<Addition> additions) {
    this.about = Set.copyOf(about);
    this.sourceHolder = Objects.requireNonNull(sourceHolder);
    this.author = Objects.requireNonNull(author);
    this.at = at.truncatedTo(ChronoUnit.SECONDS);
    this.additions = List.copyOf(additions);
    if (about.isEmpty()) {
      throw new IllegalArgumentException("A document is about somebody");
    }
  }

  /**
   * The same deposit, in which every object of a class also says this; for example which
   * organisation receives a melding, or that an actie is accepted. Replaces an earlier value for
   * that property.
   */
  public SohDeposit with(SohClass kind, IRI property, Value value) {
    List<Addition> more = new ArrayList<>(additions);
    more.removeIf(known -> known.kind() == kind && known.property().equals(property));
    more.add(new Addition(kind, property, value));
    return new SohDeposit(about, sourceHolder, author, at, more);
  }

  /** Adds what this deposit says to each part of a bundle, and gives the bundle back. */
  public SohBundle sign(SohBundle bundle) {
    for (SohPart part : bundle.parts()) {
      metadata(part, part.about());
      for (Addition addition : additions) {
        addition(part.model(), addition);
      }
    }
    return bundle;
  }

  private void metadata(SohPart part, Resource node) {
    Model model = part.model();
    about.forEach(person -> model.add(node, Jzv.betreft, person));
    model.add(node, Jzv.bronhouder, sourceHolder);
    model.add(node, Jzv.bronstatus, Begrip.Bronstatus.kopie);
    model.add(node, Jzv.opgesteldDoor, author);
    model.add(node, Jzv.aangemaaktOp, Terms.VALUES.createLiteral(at.toString(), XSD.DATETIME));
    model.add(node, Jzv.informatieniveau, Terms.concept("informatieniveau", "2"));
    part.sensitivities().forEach(concept -> model.add(node, Jzv.gevoeligheid, concept));
  }

  private static void addition(Model model, Addition addition) {
    for (Resource node :
        Set.copyOf(model.filter(null, RDF.TYPE, addition.kind().type()).subjects())) {
      if (!model.contains(node, addition.property(), null)) {
        model.add(node, addition.property(), addition.value());
      }
    }
  }
}
