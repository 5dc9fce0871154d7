package org.gezinspod.store.codec;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.audit.AuditEntry;
import org.gezinspod.pod.name.ResourcePath;

/** A line of the look-back as bytes. */
public final class AuditCodec {
  private static final int LAYOUT = 1;

  private AuditCodec() {}

  public static byte[] encode(AuditEntry entry) {
    Encoder out = new Encoder(LAYOUT);
    out.moment(entry.at()).constant(entry.deed()).constant(entry.outcome());
    out.optional(entry.agent(), out::iri);
    out.optional(entry.client(), out::text);
    out.optional(entry.chain(), chain -> chain(out, chain));
    out.optional(entry.purpose(), out::iri);
    out.optional(entry.ground(), out::iri);
    out.optional(entry.grant(), out::text);
    out.each(entry.resources(), path -> out.text(path.value()));
    out.optional(entry.version(), out::number);
    out.optional(entry.note(), out::text);
    return out.done();
  }

  private static void chain(Encoder out, AuditEntry.Chain chain) {
    out.text(chain.name()).text(chain.role()).optional(chain.organisation(), out::text);
  }

  public static AuditEntry decode(byte[] bytes) {
    Decoder in = new Decoder(bytes, LAYOUT);
    Instant at = in.moment();
    AuditEntry.Deed deed = in.constant(AuditEntry.Deed.class);
    AuditEntry.Outcome outcome = in.constant(AuditEntry.Outcome.class);
    Optional<IRI> agent = in.optional(in::iri);
    Optional<String> client = in.optional(in::text);
    Optional<AuditEntry.Chain> chain = in.optional(() -> chain(in));
    Optional<IRI> purpose = in.optional(in::iri);
    Optional<IRI> ground = in.optional(in::iri);
    Optional<String> grant = in.optional(in::text);
    List<ResourcePath> resources = in.each(() -> ResourcePath.parse(in.text()));
    Optional<Long> version = in.optional(in::number);
    Optional<String> note = in.optional(in::text);
    return new AuditEntry(
        at, deed, agent, client, chain, purpose, ground, grant, outcome, resources, version, note);
  }

  private static AuditEntry.Chain chain(Decoder in) {
    String name = in.text();
    String role = in.text();
    return new AuditEntry.Chain(name, role, in.optional(in::text));
  }
}
