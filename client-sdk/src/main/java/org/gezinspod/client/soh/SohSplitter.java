package org.gezinspod.client.soh;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.DynamicModelFactory;

/**
 * Splits a document of the ministry by sensitivity before it goes into a pod, because access is
 * decided per resource: the core without the reporter, addresses, citizen service numbers and
 * minutes; each incident, actie and besluit; and closed parts for what the core leaves out. A part
 * carries the link to itself: a core never shows that a closed part exists. What SOH does not know
 * may be anything, so it goes into a closed part of its own.
 */
public final class SohSplitter {

  // A token goes into a URL: nothing but what is safe there, and long enough to say nothing.
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{16,64}");

  private static final IRI NUMBER = Terms.jzv("burgerservicenummer");
  private static final IRI MINUTES = Terms.jzv("notulen");
  private static final IRI MEETING_ID = Terms.jzv("idCasusoverleg");
  private static final IRI OF_MEETING = Terms.jzv("overleg");
  private static final IRI MOMENT = Terms.jzv("datumTijd");

  // The pod's shape of an incident takes a moment or a period, as the model means it; the exchange
  // demands both. Where both stand, the moment stays in the incident and the period is kept apart.
  private static final IRI PERIOD = Terms.jzv("periodeVanTot");

  private final IRI casus;
  private final Supplier<String> tokens;

  /**
   * A splitter for one casus.
   *
   * @param casus the container of the casus; ends in a slash
   * @param tokens gives names without meaning that were never used before: 16 to 64 letters,
   *     digits, {@code _} and {@code -}; for example a random UUID
   */
  public SohSplitter(IRI casus, Supplier<String> tokens) {
    if (!casus.stringValue().endsWith("/")) {
      throw new IllegalArgumentException("A container ends in a slash");
    }
    this.casus = casus;
    this.tokens = Objects.requireNonNull(tokens);
  }

  /** The document as resources of the pod. */
  public SohBundle split(SohDocument document) {
    return split(document, new Plan(document.type()));
  }

  /**
   * Both views of one outcome as resources in one room: which outcome there is, and what it says.
   *
   * @param outcome a document of type {@link DocumentType#UITKOMST_OVERLEG}
   * @param meeting a document of type {@link DocumentType#CASUSOVERLEG}
   */
  public SohOutcome split(SohDocument outcome, SohDocument meeting) {
    if (outcome.type() != DocumentType.UITKOMST_OVERLEG
        || meeting.type() != DocumentType.CASUSOVERLEG) {
      throw new IllegalArgumentException("An outcome and its meeting, in this order");
    }
    Plan room = new Plan(meeting.type());
    SohBundle content = split(meeting, room);
    SohBundle which = split(outcome, new Plan(outcome.type(), room));
    which.core().model().add(which.root(), OF_MEETING, content.root());
    return new SohOutcome(which, content);
  }

  private static SohBundle split(SohDocument document, Plan plan) {
    SohImport imported = new SohMapper().toRdf(document, plan);
    plan.setPeriodsApart(imported.model());
    for (Statement statement : imported.model()) {
      // In the pod the link says it; the text would be a second truth.
      boolean saidByLink =
          statement.getPredicate().equals(MEETING_ID)
              && imported.model().contains(statement.getSubject(), Terms.FROM_MEETING, null);
      if (!saidByLink) {
        plan.place(statement);
      }
    }
    return new SohBundle(
        (IRI) imported.root(), document.type(), List.copyOf(plan.parts.values()), imported.notes());
  }

  /** Where everything of one document goes. */
  private final class Plan implements NodeNaming {
    private final DocumentType type;
    private final String room;
    private final Set<String> used = new HashSet<>();
    private final Map<String, String> pathByPointer = new HashMap<>();
    private final Map<Resource, String> pathByNode = new HashMap<>();
    private final Map<Resource, String> numberPaths = new HashMap<>();
    private final Map<String, SohPart> parts = new LinkedHashMap<>();
    private final Set<String> closed = new HashSet<>();
    private String rest = "";

    Plan(DocumentType type) {
      this.type = type;
      this.room = room(type);
    }

    Plan(DocumentType type, Plan neighbour) {
      this.type = type;
      this.room = neighbour.room;
      this.used.addAll(neighbour.used);
    }

    private String room(DocumentType document) {
      switch (document) {
        case MELDING:
          return "meldingen/" + token() + "/";
        case CASUSOVERLEG, UITKOMST_OVERLEG, UITKOMST_OVERLEG_REFERENTIE:
          return "overleggen/" + token() + "/";
        case ZAAK, ACTIE, BESLUIT:
          return "";
      }
      throw new AssertionError(document);
    }

    @Override
    public Resource name(String pointer, SohClass kind, Optional<String> url) {
      String parent = pathOf(pointer);
      Optional<SohPart> own = pointer.isEmpty() ? Optional.of(core()) : ownPart(kind);
      own.ifPresent(part -> parts.put(part.path(), part));
      String path = own.map(SohPart::path).orElse(parent);
      pathByPointer.put(pointer, path);
      IRI node =
          own.map(SohPart::about)
              .orElseGet(() -> Terms.VALUES.createIRI(casus.stringValue() + path + "#" + token()));
      pathByNode.put(node, path);
      return node;
    }

    /** The part in which the nearest object around this place stands. */
    private String pathOf(String pointer) {
      String outer = pointer;
      while (!pathByPointer.containsKey(outer) && !outer.isEmpty()) {
        outer = outer.substring(0, outer.lastIndexOf('/'));
      }
      return pathByPointer.getOrDefault(outer, "");
    }

    private SohPart core() {
      switch (type) {
        case MELDING:
          return part(room + "kern", "gewoon");
        case CASUSOVERLEG:
          return part(room + "overleg", "gewoon");
        case UITKOMST_OVERLEG, UITKOMST_OVERLEG_REFERENTIE:
          return part(room + "uitkomst", "gewoon");
        case ZAAK:
          return part("zaken/" + token(), "gewoon");
        case ACTIE, BESLUIT:
          return ownPart(type.root()).orElseThrow();
      }
      throw new AssertionError(type);
    }

    private Optional<SohPart> ownPart(SohClass kind) {
      switch (kind) {
        case CONTACT:
          return Optional.of(closed(reporter(), "identiteitMelder"));
        case ADRES:
          return Optional.of(closed(room + "adressen/" + token(), "verblijfplaats"));
        case INCIDENT:
          return Optional.of(part(room + "incidenten/" + token(), "gewoon"));
        case ACTIE:
          return Optional.of(part("acties/" + token(), "gewoon"));
        case BESLUIT:
          return Optional.of(part(room + "besluiten/" + token(), "gewoon"));
        default:
          return Optional.empty();
      }
    }

    /** One reporter is usual; a list of contacts gets a resource each. */
    private String reporter() {
      String usual = room + "melder";
      return parts.containsKey(usual) ? room + "melders/" + token() : usual;
    }

    private SohPart closed(String path, String sensitivity) {
      closed.add(path);
      return part(path, sensitivity);
    }

    /** An incident with a moment: its period is for the rest. See {@link SohSplitter#PERIOD}. */
    void setPeriodsApart(Model model) {
      for (Statement period : model.filter(null, PERIOD, null)) {
        if (period.getObject() instanceof Resource
            && model.contains(period.getSubject(), MOMENT, null)) {
          pathByNode.put((Resource) period.getObject(), rest());
        }
      }
    }

    void place(Statement statement) {
      Resource subject = statement.getSubject();
      IRI property = statement.getPredicate();
      String home = Objects.requireNonNull(pathByNode.get(subject));
      String target = home;
      if (property.equals(NUMBER)) {
        target = numberPaths.computeIfAbsent(subject, node -> open("identiteiten/", "bsn"));
      } else if (property.equals(MINUTES)) {
        target = minutes();
      } else if (property.equals(Terms.REST)) {
        target = closed.contains(home) ? home : rest();
      } else if (!property.equals(Terms.FROM_MEETING)
          && statement.getObject() instanceof Resource) {
        target = pathByNode.getOrDefault(statement.getObject(), home);
      }
      Objects.requireNonNull(parts.get(target)).model().add(statement);
    }

    private String minutes() {
      String path = room + "notulen";
      if (!parts.containsKey(path)) {
        parts.put(path, part(path, "bijzonder"));
        closed.add(path);
      }
      return path;
    }

    private String rest() {
      if (rest.isEmpty()) {
        // Nobody knows what it holds, so it has every sensitivity that closes it.
        rest = open("soh-rest/", "bsn", "verblijfplaats", "identiteitMelder");
      }
      return rest;
    }

    private String open(String container, String... sensitivities) {
      SohPart part = part(room + container + token(), sensitivities);
      parts.put(part.path(), part);
      closed.add(part.path());
      return part.path();
    }

    private SohPart part(String path, String... sensitivities) {
      Set<IRI> concepts = new HashSet<>();
      for (String notation : sensitivities) {
        concepts.add(Terms.concept("gevoeligheid", notation));
      }
      return new SohPart(
          path,
          Terms.VALUES.createIRI(casus.stringValue() + path + "#it"),
          concepts,
          new DynamicModelFactory().createEmptyModel());
    }

    private String token() {
      String token = tokens.get();
      if (!TOKEN.matcher(token).matches() || !used.add(token)) {
        throw new IllegalArgumentException(
            "A token is 16 to 64 letters, digits, _ and -, and never given twice");
      }
      return token;
    }
  }
}
