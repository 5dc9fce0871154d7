package org.gezinspod.pod.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/**
 * Reads the rules of an ACL document (WAC §4). Strict: what looks like an authorization and is none
 * is refused when it is written, so that nobody believes in a rule that does not work.
 */
public final class AclDocument {
  private static final String ACL = "http://www.w3.org/ns/auth/acl#";
  private static final IRI AUTHORIZATION = acl("Authorization");
  private static final IRI ACCESS_TO = acl("accessTo");
  private static final IRI DEFAULT = acl("default");
  private static final IRI MODE = acl("mode");
  private static final IRI AGENT = acl("agent");
  private static final IRI AGENT_GROUP = acl("agentGroup");
  private static final IRI AGENT_CLASS = acl("agentClass");
  private static final IRI ORIGIN = acl("origin");
  private static final IRI AUTHENTICATED_AGENT = acl("AuthenticatedAgent");
  private static final Map<IRI, Mode> MODES =
      Map.of(
          acl("Read"), Mode.READ,
          acl("Append"), Mode.APPEND,
          acl("Write"), Mode.WRITE,
          acl("Control"), Mode.CONTROL);

  private AclDocument() {}

  private static IRI acl(String localName) {
    return SimpleValueFactory.getInstance().createIRI(ACL, localName);
  }

  /**
   * The rules of a document for one subject, in no particular order. Authorizations about other
   * resources do not count (WAC §5: the ACL of a resource speaks for that resource).
   *
   * @param subject the IRI of the resource whose ACL this is
   * @return empty where an authorization about the subject is incomplete, or names an unknown mode
   *     or class
   */
  public static Optional<List<Rule>> rules(Model document, IRI subject) {
    List<Rule> rules = new ArrayList<>();
    for (Resource node : document.filter(null, RDF.TYPE, AUTHORIZATION).subjects()) {
      boolean onSubject = document.contains(node, ACCESS_TO, subject);
      boolean inherited = document.contains(node, DEFAULT, subject);
      if (onSubject || inherited) {
        Optional<Rule> rule = rule(document, node, onSubject, inherited);
        if (rule.isEmpty()) {
          return Optional.empty();
        }
        rules.add(rule.get());
      }
    }
    return Optional.of(rules);
  }

  private static Optional<Rule> rule(
      Model document, Resource node, boolean onSubject, boolean inherited) {
    Set<IRI> named = iris(document, node, MODE);
    Set<IRI> classes = iris(document, node, AGENT_CLASS);
    Set<IRI> agents = iris(document, node, AGENT);
    Set<IRI> groups = iris(document, node, AGENT_GROUP);
    boolean everybody = classes.remove(FOAF.AGENT);
    boolean authenticated = classes.remove(AUTHENTICATED_AGENT);
    boolean namesSomebody = everybody || authenticated || !agents.isEmpty() || !groups.isEmpty();
    boolean understood = MODES.keySet().containsAll(named) && classes.isEmpty();
    if (named.isEmpty() || !understood || !namesSomebody || hasLiterals(document, node)) {
      return Optional.empty();
    }
    Set<Mode> modes = EnumSet.noneOf(Mode.class);
    named.forEach(mode -> modes.add(MODES.get(mode)));
    Set<String> origins = new HashSet<>();
    document.filter(node, ORIGIN, null).objects().forEach(o -> origins.add(o.stringValue()));
    return Optional.of(
        new Rule(modes, agents, groups, everybody, authenticated, onSubject, inherited, origins));
  }

  private static boolean hasLiterals(Model document, Resource node) {
    return List.of(MODE, AGENT, AGENT_GROUP, AGENT_CLASS).stream()
        .flatMap(property -> document.filter(node, property, null).objects().stream())
        .anyMatch(value -> !value.isIRI());
  }

  private static Set<IRI> iris(Model document, Resource node, IRI property) {
    Set<IRI> iris = new HashSet<>();
    for (Value value : document.filter(node, property, null).objects()) {
      if (value instanceof IRI iri) {
        iris.add(iri);
      }
    }
    return iris;
  }
}
