package org.gezinspod.http.ldp;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.gezinspod.pod.GrantRequest;
import org.gezinspod.pod.Grounds;
import org.gezinspod.pod.access.Grant;
import org.gezinspod.pod.access.Mode;
import org.gezinspod.pod.failure.PodFailure.GrantRefused;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.vocab.Begrip.ActieOpGegevens;
import org.gezinspod.vocab.Begrip.Grondslag;
import org.gezinspod.vocab.Begrip.Informatieniveau;
import org.gezinspod.vocab.Begrip.StatusToegang;
import org.gezinspod.vocab.Jzv;

/** A grant as a {@code jzv:Toegang} document (vocabulary §5.3), written and read. */
final class GrantDocument {
  /** By which rules access is decided here: {@code jzv:besluitBeleid}. */
  private static final String POLICY = "gezinspod-1: WAC 1.0, toegang";

  private static final SimpleValueFactory VALUES = SimpleValueFactory.getInstance();
  private static final String ODRL = "http://www.w3.org/ns/odrl/2/";
  private static final IRI PERMISSION = VALUES.createIRI(ODRL, "permission");
  private static final IRI TARGET = VALUES.createIRI(ODRL, "target");
  private static final Map<Mode, IRI> ACTS =
      Map.of(
          Mode.READ, ActieOpGegevens.lezen,
          Mode.APPEND, ActieOpGegevens.toevoegen,
          Mode.WRITE, ActieOpGegevens.wijzigen);

  private final BaseUrl base;

  GrantDocument(BaseUrl base) {
    this.base = base;
  }

  /**
   * Describes a grant.
   *
   * @param document the IRI of the document; the grant is its {@code #it}
   */
  Model write(PodName pod, String document, Grant grant, Instant now) {
    Model model = new LinkedHashModel();
    model.setNamespace("jzv", Jzv.NAMESPACE);
    model.setNamespace("xsd", XSD.NAMESPACE);
    IRI it = VALUES.createIRI(document + "#it");
    model.add(it, RDF.TYPE, Jzv.Toegang);
    model.add(it, Jzv.aanvrager, grant.recipient().agent());
    model.add(it, Jzv.functie, VALUES.createLiteral(grant.recipient().role()));
    grant.about().forEach(person -> model.add(it, Jzv.betreft, person));
    model.add(it, Jzv.grondslag, grant.ground());
    grant.legalFrame().ifPresent(frame -> model.add(it, Jzv.wettelijkKader, frame));
    model.add(it, Jzv.doel, grant.purpose());
    model.add(it, Jzv.niveau, Informatieniveau._2);
    model.add(it, Jzv.verleendDoor, grant.givenBy());
    model.add(it, Jzv.hoedanigheid, grant.capacity());
    model.add(it, Jzv.geldigVan, moment(grant.from()));
    model.add(it, Jzv.geldigTot, moment(grant.until()));
    model.add(it, Jzv.beoordeelOp, day(grant.until()));
    model.add(it, Jzv.status, status(grant.statusAt(now)));
    model.add(it, Jzv.intrekbaarDoorGezin, VALUES.createLiteral(Grounds.isRevocable(grant)));
    model.add(it, Jzv.besluitBeleid, VALUES.createLiteral(POLICY));
    grant
        .ending()
        .ifPresent(
            ending -> {
              model.add(it, Jzv.ingetrokkenOp, moment(ending.at()));
              model.add(it, Jzv.ingetrokkenDoor, ending.by());
            });
    for (Grant.Opening opening : grant.openings()) {
      permission(model, it, base.iri(pod, opening.path()), opening.modes());
    }
    return model;
  }

  // The flat properties are what the shape and simple readers need; the permissions keep which
  // modes
  // belong to which part.
  private static void permission(Model model, IRI it, IRI part, Set<Mode> modes) {
    BNode permission = VALUES.createBNode();
    model.add(it, Jzv.resource, part);
    model.add(it, PERMISSION, permission);
    model.add(permission, TARGET, part);
    for (Mode mode : EnumSet.copyOf(modes)) {
      IRI act = ACTS.get(mode);
      if (act != null) {
        model.add(it, Jzv.actieOpGegevens, act);
        model.add(permission, Jzv.actieOpGegevens, act);
      }
    }
  }

  private static IRI status(Grant.Status status) {
    return switch (status) {
      case NOT_YET, ACTIVE -> StatusToegang.verleend;
      case EXPIRED -> StatusToegang.verlopen;
      case REVOKED -> StatusToegang.ingetrokken;
    };
  }

  static Literal moment(Instant at) {
    return VALUES.createLiteral(at.toString(), XSD.DATETIME);
  }

  private static Literal day(Instant at) {
    return VALUES.createLiteral(at.atOffset(ZoneOffset.UTC).toLocalDate().toString(), XSD.DATE);
  }

  /**
   * What a document asks to give. Only consent can be given here, so {@code jzv:grondslag} may be
   * left out; what the server decides itself (status, capacity, giver) is not read.
   *
   * @throws GrantRefused where something that is needed is missing or cannot be given
   */
  GrantRequest read(PodName pod, Model model) {
    Set<Resource> grants = model.filter(null, RDF.TYPE, Jzv.Toegang).subjects();
    if (grants.size() != 1) {
      throw new GrantRefused(GrantRefused.Kind.NOTHING_OPENED);
    }
    Resource it = grants.iterator().next();
    Model said = model.filter(it, null, null);
    for (Value ground : said.filter(null, Jzv.grondslag, null).objects()) {
      if (!ground.equals(Grondslag.toestemming)) {
        throw new GrantRefused(GrantRefused.Kind.UNKNOWN_GROUND);
      }
    }
    return new GrantRequest(
        one(said, Jzv.aanvrager, GrantRefused.Kind.UNKNOWN_RECIPIENT),
        openings(pod, model, it),
        one(said, Jzv.doel, GrantRefused.Kind.UNKNOWN_PURPOSE),
        iris(said, Jzv.betreft),
        instant(said, Jzv.geldigVan),
        instant(said, Jzv.geldigTot)
            .orElseThrow(() -> new GrantRefused(GrantRefused.Kind.END_IN_THE_PAST)));
  }

  private List<Grant.Opening> openings(PodName pod, Model model, Resource it) {
    List<Grant.Opening> openings = new ArrayList<>();
    List<Resource> permissions = new ArrayList<>();
    for (Value value : model.filter(it, PERMISSION, null).objects()) {
      if (value instanceof Resource permission) {
        permissions.add(permission);
      }
    }
    for (Resource permission : permissions) {
      add(openings, pod, model.filter(permission, null, null), TARGET);
    }
    if (permissions.isEmpty()) {
      add(openings, pod, model.filter(it, null, null), Jzv.resource);
    }
    if (openings.isEmpty()) {
      throw new GrantRefused(GrantRefused.Kind.NOTHING_OPENED);
    }
    return openings;
  }

  private void add(List<Grant.Opening> openings, PodName pod, Model said, IRI property) {
    Set<Mode> modes = modes(said);
    for (IRI part : iris(said, property)) {
      BaseUrl.Place place =
          base.locate(part.stringValue())
              .filter(p -> p.pod().equals(pod))
              .orElseThrow(() -> new GrantRefused(GrantRefused.Kind.NOTHING_OPENED));
      if (place.path().isAcl()) {
        throw new GrantRefused(GrantRefused.Kind.CONTROL_ASKED);
      }
      openings.add(new Grant.Opening(place.path(), modes));
    }
  }

  private static Set<Mode> modes(Model said) {
    EnumSet<Mode> modes = EnumSet.noneOf(Mode.class);
    for (Value act : said.filter(null, Jzv.actieOpGegevens, null).objects()) {
      Mode mode =
          ACTS.entrySet().stream()
              .filter(entry -> entry.getValue().equals(act))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElseThrow(() -> new GrantRefused(GrantRefused.Kind.NOTHING_OPENED));
      modes.add(mode);
    }
    if (modes.isEmpty()) {
      throw new GrantRefused(GrantRefused.Kind.NOTHING_OPENED);
    }
    return modes;
  }

  private static IRI one(Model said, IRI property, GrantRefused.Kind otherwise) {
    List<IRI> values = iris(said, property);
    if (values.size() != 1) {
      throw new GrantRefused(otherwise);
    }
    return values.getFirst();
  }

  private static List<IRI> iris(Model said, IRI property) {
    return said.filter(null, property, null).objects().stream()
        .filter(IRI.class::isInstance)
        .map(IRI.class::cast)
        .toList();
  }

  // A moment without a time zone is no moment: nobody can say when it begins or ends.
  private static Optional<Instant> instant(Model said, IRI property) {
    Set<Value> values = said.filter(null, property, null).objects();
    if (values.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (values.size() == 1) {
        return Optional.of(
            OffsetDateTime.parse(values.iterator().next().stringValue()).toInstant());
      }
    } catch (DateTimeException e) {
      // Told below, without the text.
    }
    throw new GrantRefused(
        property.equals(Jzv.geldigTot)
            ? GrantRefused.Kind.END_IN_THE_PAST
            : GrantRefused.Kind.END_BEFORE_BEGIN);
  }
}
