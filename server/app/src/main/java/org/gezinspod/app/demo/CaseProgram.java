package org.gezinspod.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.gezinspod.client.GezinspodClient;
import org.gezinspod.client.Stored;
import org.gezinspod.client.begrip.Bronstatus;
import org.gezinspod.client.begrip.Gevoeligheid;
import org.gezinspod.client.begrip.Informatieniveau;
import org.gezinspod.client.begrip.StatusActie;
import org.gezinspod.client.begrip.Verwerkingsdoel;
import org.gezinspod.client.begrip.WijzeInformering;
import org.gezinspod.client.domain.Actie;
import org.gezinspod.client.domain.Betrokkene;
import org.gezinspod.client.domain.Gezinsplan;
import org.gezinspod.client.domain.Informering;
import org.gezinspod.client.query.Row;
import org.gezinspod.client.soh.DocumentType;
import org.gezinspod.client.soh.SohDeposit;
import org.gezinspod.client.soh.SohDocument;
import org.gezinspod.client.soh.SohOutcome;
import org.gezinspod.client.soh.SohPart;
import org.gezinspod.client.soh.SohReader;
import org.gezinspod.client.soh.SohReading;
import org.gezinspod.client.soh.SohSplitter;

/**
 * The own program of Lisa de Wit, who works for the municipality: it reads and writes one case
 * through the SDK, over HTTP, and can do no more than the family gave her.
 */
public final class CaseProgram {
  private static final IRI MUNICIPALITY = Values.iri("urn:nld:oin:00000099000000001000");
  private static final int DAYS_TO_ACT = 14;

  private final GezinspodClient client;
  private final URI situation;
  private final IRI me;
  private final Clock clock;

  /**
   * @param base of the server, with a closing slash
   * @param situation the container of the case, with a closing slash
   */
  public CaseProgram(URI base, URI situation, Clock clock) {
    this.client =
        GezinspodClient.at(base.toString())
            .credentials("dewit-programma", "oefengeheim-van-dewit")
            .purpose(Verwerkingsdoel.PLAN_UITVOEREN)
            .build();
    this.situation = situation;
    this.me = Values.iri(base + "dewit/profile/card#me");
    this.clock = clock;
  }

  /** Where the case of a family stands, as a member's own program sees it. */
  public static URI situationOf(URI base, String clientId, String secret, String pod) {
    GezinspodClient member =
        GezinspodClient.at(base.toString()).credentials(clientId, secret).build();
    return member.list(base.resolve(pod + "/casussen/")).getFirst().url();
  }

  public Stored<Gezinsplan> readPlan() {
    return client.read(situation.resolve("plan/gezinsplan"), Gezinsplan.KIND);
  }

  /** Adds an action about those whom the plan is about. */
  public Stored<Actie> addAction(Gezinsplan plan, String what) {
    IRI somebody = plan.betreft().iterator().next();
    Actie actie =
        described(plan)
            .withOmschrijving(what)
            .withStatus(StatusActie.UITGEZET)
            .withUiterlijk(LocalDate.now(clock).plusDays(DAYS_TO_ACT))
            .withBelegdBij(MUNICIPALITY)
            .withHeeftBetrekkingOp(List.of(Betrokkene.fresh().withPersoon(somebody)))
            .withInformering(
                List.of(
                    Informering.fresh().withPersoon(somebody).withWijze(WijzeInformering.DIRECT)));
    return client.create(situation.resolve("acties/"), actie);
  }

  /** Tries to add an action that says neither what is to be done nor by whom. */
  public Stored<Actie> addMalformedAction(Gezinsplan plan) {
    return client.create(
        situation.resolve("acties/"), described(plan).withStatus(StatusActie.UITGEZET));
  }

  private Actie described(Gezinsplan plan) {
    return Metadata.of(
            MUNICIPALITY,
            me,
            OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC).withNano(0),
            Bronstatus.EIGEN)
        .on(
            Actie.fresh().withIdentifier("DEMO-" + UUID.randomUUID()),
            List.copyOf(plan.betreft()),
            Informatieniveau.VOLLEDIG,
            Gevoeligheid.GEWOON);
  }

  /**
   * Puts a meeting's outcome, as the ministry's documents tell it, into the case: each part in a
   * document of its own, by its sensitivity. It only adds, for that is what it may.
   *
   * @return where the parts stand
   */
  public List<URI> importOutcome(Gezinsplan plan) {
    SohOutcome outcome =
        new SohSplitter(Values.iri(situation.toString()), () -> UUID.randomUUID().toString())
            .split(
                document("uitkomst.json", DocumentType.UITKOMST_OVERLEG),
                document("casusoverleg.json", DocumentType.CASUSOVERLEG));
    SohDeposit deposit =
        new SohDeposit(Set.copyOf(plan.betreft()), MUNICIPALITY, me, clock.instant());
    List<SohPart> parts = new ArrayList<>(deposit.sign(outcome.meeting()).inWritingOrder());
    parts.addAll(deposit.sign(outcome.outcome()).inWritingOrder());
    List<URI> places = new ArrayList<>();
    for (SohPart part : parts) {
      URI place = situation.resolve(part.path());
      client.patch(place, "", part.model(), new LinkedHashModel());
      places.add(place);
    }
    return places;
  }

  private static SohDocument document(String name, DocumentType type) {
    try (InputStream in = Objects.requireNonNull(CaseProgram.class.getResourceAsStream(name))) {
      return switch (new SohReader().read(in.readAllBytes(), type)) {
        case SohReading.Whole whole -> whole.document();
        case SohReading.Refused refused ->
            throw new IllegalStateException(
                name + " at " + refused.problem().jsonPointer() + ": refused");
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks the pod in SPARQL which actions are open. */
  public List<String> openActions() {
    List<String> open = new ArrayList<>();
    for (Row row : client.select(situation.resolve("../../sparql"), Guide.OPEN_ACTIONS).rows()) {
      open.add(row.text("wat").orElse("?"));
    }
    return open;
  }
}
