package org.gezinspod.app.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.GrantRequest;
import org.gezinspod.pod.access.Grant;
import org.gezinspod.pod.access.Mode;
import org.gezinspod.pod.name.ResourcePath;

/** Who outside a family may do what: what the law gives, and what the family gives. */
final class Allowances {
  private final Cast cast;
  private final String situation;
  private final Instant now;

  /**
   * @param situation the path of the container of the case
   */
  Allowances(Cast cast, String situation, Instant now) {
    this.cast = cast;
    this.situation = situation;
    this.now = now;
  }

  /** Access that rests on a statutory task; it stands from the founding on. */
  List<Grant> statutory() {
    return cast.family().wet().stream().map(this::statutory).toList();
  }

  private Grant statutory(SampleFile.Access access) {
    SampleFile.Professional professional = cast.professional(access.aan());
    SampleFile.Organisation employer = cast.employer(access.aan());
    IRI agent = cast.webId(access.aan());
    return new Grant(
        UUID.randomUUID().toString(),
        new Grant.Recipient(
            agent,
            professional.naam(),
            professional.functie(),
            employer.naam(),
            Optional.of(employer.oin())),
        openings(access),
        Concepts.of("doel", access.doel()),
        Concepts.of("grondslag", "publiekeTaak"),
        Optional.of(Concepts.of("wettelijk-kader", access.kader())),
        cast.household().members().stream().map(member -> member.webId()).toList(),
        now,
        end(access),
        agent,
        Concepts.of("hoedanigheid", "wettelijkeTaak"),
        now,
        Optional.empty());
  }

  /** What the family gives, as it would ask on its page. */
  List<GrantRequest> consents() {
    return cast.family().toestemming().stream()
        .map(
            access ->
                new GrantRequest(
                    cast.webId(access.aan()),
                    openings(access),
                    Concepts.of("doel", access.doel()),
                    List.of(),
                    Optional.empty(),
                    end(access)))
        .toList();
  }

  private List<Grant.Opening> openings(SampleFile.Access access) {
    Set<Mode> modes =
        access.lezen() ? EnumSet.of(Mode.READ) : EnumSet.of(Mode.READ, Mode.APPEND, Mode.WRITE);
    return access.delen().stream()
        .map(part -> new Grant.Opening(ResourcePath.parse(situation + part + "/"), modes))
        .toList();
  }

  private Instant end(SampleFile.Access access) {
    return cast.today()
        .plusDays(access.dagen())
        .plusDays(1)
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }
}
