package org.gezinspod.pod;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.name.PodName;

/** The documents that a pod has from its first moment, as Turtle. */
final class FoundingDocuments {
  private static final String PREFIXES =
      """
      @prefix acl: <http://www.w3.org/ns/auth/acl#> .
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .

      """;

  private FoundingDocuments() {}

  static String rootAcl(String root, List<IRI> owners) {
    return PREFIXES + managers(root, owners);
  }

  static String familyAcl(String root, FamilyRoles roles) {
    String readers =
        roles.readers().isEmpty()
            ? ""
            : """

            <#lezen> a acl:Authorization ;
              acl:agent %s ;
              acl:accessTo <%s> ; acl:default <%s> ;
              acl:mode acl:Read .
            """
                .formatted(list(roles.readers()), root, root);
    return PREFIXES + managers(root, roles.managers()) + readers;
  }

  private static String managers(String root, List<IRI> owners) {
    return """
    <#beheer> a acl:Authorization ;
      acl:agent %s ;
      acl:accessTo <%s> ; acl:default <%s> ;
      acl:mode acl:Read, acl:Write, acl:Control .
    """
        .formatted(list(owners), root, root);
  }

  static String publicAcl(String document, IRI owner) {
    return PREFIXES
        + """
        <#beheer> a acl:Authorization ;
          acl:agent %s ;
          acl:accessTo <%s> ;
          acl:mode acl:Read, acl:Write, acl:Control .

        <#iedereen> a acl:Authorization ;
          acl:agentClass foaf:Agent ;
          acl:accessTo <%s> ;
          acl:mode acl:Read .
        """
            .formatted(list(List.of(owner)), document, document);
  }

  static String card(BaseUrl base, PodName name, String displayName) {
    return """
    @prefix foaf: <http://xmlns.com/foaf/0.1/> .
    @prefix solid: <http://www.w3.org/ns/solid/terms#> .
    @prefix pim: <http://www.w3.org/ns/pim/space#> .

    <> a foaf:PersonalProfileDocument ; foaf:maker <#me> ; foaf:primaryTopic <#me> .

    <#me> a foaf:Person ;
      foaf:name %s ;
      solid:oidcIssuer <%s> ;
      pim:storage <%s> .
    """
        .formatted(
            NTriplesUtil.toNTriplesString(
                SimpleValueFactory.getInstance().createLiteral(displayName)),
            base.value(),
            base.pod(name));
  }

  private static String list(List<IRI> agents) {
    return agents.stream()
        .map(agent -> "<" + agent.stringValue() + ">")
        .collect(Collectors.joining(", "));
  }
}
