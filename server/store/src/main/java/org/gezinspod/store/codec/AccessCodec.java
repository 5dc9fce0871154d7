package org.gezinspod.store.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.access.Grant;
import org.gezinspod.pod.access.Mode;
import org.gezinspod.pod.access.Rule;
import org.gezinspod.pod.name.ResourcePath;

/** The rules of an ACL, the members of groups, grants and how they ended, as bytes. */
public final class AccessCodec {
  private static final int LAYOUT = 1;

  private AccessCodec() {}

  public static byte[] encodeRules(List<Rule> rules) {
    Encoder out = new Encoder(LAYOUT);
    out.each(rules, rule -> rule(out, rule));
    return out.done();
  }

  private static void rule(Encoder out, Rule rule) {
    out.each(rule.modes(), out::constant).each(rule.agents(), out::iri);
    out.each(rule.groups(), out::iri).flag(rule.everybody()).flag(rule.authenticated());
    out.flag(rule.onSubject()).flag(rule.inherited()).each(rule.origins(), out::text);
  }

  public static List<Rule> decodeRules(byte[] bytes) {
    Decoder in = new Decoder(bytes, LAYOUT);
    return List.copyOf(in.each(() -> rule(in)));
  }

  private static Rule rule(Decoder in) {
    Set<Mode> modes = modes(in);
    Set<IRI> agents = new HashSet<>(in.each(in::iri));
    Set<IRI> groups = new HashSet<>(in.each(in::iri));
    boolean everybody = in.flag();
    boolean authenticated = in.flag();
    boolean onSubject = in.flag();
    boolean inherited = in.flag();
    Set<String> origins = new HashSet<>(in.each(in::text));
    return new Rule(modes, agents, groups, everybody, authenticated, onSubject, inherited, origins);
  }

  private static Set<Mode> modes(Decoder in) {
    Collection<Mode> modes = in.each(() -> in.constant(Mode.class));
    return modes.isEmpty() ? EnumSet.noneOf(Mode.class) : EnumSet.copyOf(modes);
  }

  public static byte[] encodeGroups(Map<IRI, Set<IRI>> groups) {
    Encoder out = new Encoder(LAYOUT);
    out.each(groups.entrySet(), group -> out.iri(group.getKey()).each(group.getValue(), out::iri));
    return out.done();
  }

  public static Map<IRI, Set<IRI>> decodeGroups(byte[] bytes) {
    Decoder in = new Decoder(bytes, LAYOUT);
    Map<IRI, Set<IRI>> groups = new HashMap<>();
    in.each(() -> groups.put(in.iri(), Set.copyOf(in.each(in::iri))) == null);
    return Map.copyOf(groups);
  }

  /** A grant without its ending, which is a thing of its own. */
  public static byte[] encodeGrant(Grant grant) {
    Encoder out = new Encoder(LAYOUT);
    Grant.Recipient to = grant.recipient();
    out.text(grant.id()).iri(to.agent()).text(to.name()).text(to.role()).text(to.organisation());
    out.optional(to.organisationId(), out::text);
    out.each(grant.openings(), opening -> opening(out, opening));
    out.iri(grant.purpose()).iri(grant.ground()).optional(grant.legalFrame(), out::iri);
    out.each(grant.about(), out::iri).moment(grant.from()).moment(grant.until());
    out.iri(grant.givenBy()).iri(grant.capacity()).moment(grant.givenAt());
    return out.done();
  }

  private static void opening(Encoder out, Grant.Opening opening) {
    out.text(opening.path().value()).each(opening.modes(), out::constant);
  }

  public static Grant decodeGrant(byte[] bytes, Optional<Grant.Ending> ending) {
    Decoder in = new Decoder(bytes, LAYOUT);
    String id = in.text();
    Grant.Recipient recipient =
        new Grant.Recipient(in.iri(), in.text(), in.text(), in.text(), in.optional(in::text));
    List<Grant.Opening> openings = new ArrayList<>(in.each(() -> opening(in)));
    return new Grant(
        id,
        recipient,
        openings,
        in.iri(),
        in.iri(),
        in.optional(in::iri),
        in.each(in::iri),
        in.moment(),
        in.moment(),
        in.iri(),
        in.iri(),
        in.moment(),
        ending);
  }

  private static Grant.Opening opening(Decoder in) {
    ResourcePath path = ResourcePath.parse(in.text());
    return new Grant.Opening(path, modes(in));
  }

  public static byte[] encodeEnding(Grant.Ending ending) {
    return new Encoder(LAYOUT).moment(ending.at()).iri(ending.by()).done();
  }

  public static Grant.Ending decodeEnding(byte[] bytes) {
    Decoder in = new Decoder(bytes, LAYOUT);
    return new Grant.Ending(in.moment(), in.iri());
  }
}
