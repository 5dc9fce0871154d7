package org.gezinspod.http.ldp;

import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.gezinspod.pod.audit.AuditEntry;
import org.gezinspod.pod.audit.AuditLine;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.vocab.Begrip.ActieOpGegevens;
import org.gezinspod.vocab.Jzv;

/** Lines of the look-back as {@code jzv:Verwerking} (vocabulary §5.4). */
final class LookBackDocument {
  private static final SimpleValueFactory VALUES = SimpleValueFactory.getInstance();

  private final BaseUrl base;

  LookBackDocument(BaseUrl base) {
    this.base = base;
  }

  /**
   * Describes lines.
   *
   * @param document its IRI; a line is {@code #} and its position
   * @param grants where the documents of grants stand, with a closing slash
   */
  Model write(PodName pod, String document, String grants, List<AuditLine> lines) {
    Model model = new LinkedHashModel();
    model.setNamespace("jzv", Jzv.NAMESPACE);
    model.setNamespace("xsd", XSD.NAMESPACE);
    for (AuditLine line : lines) {
      IRI it = VALUES.createIRI(document + "#" + line.position());
      line(model, pod, it, line, grants);
    }
    return model;
  }

  private void line(Model model, PodName pod, IRI it, AuditLine line, String grants) {
    AuditEntry entry = line.entry();
    model.add(it, RDF.TYPE, Jzv.Verwerking);
    model.add(it, Jzv.volgnummer, VALUES.createLiteral(line.position()));
    model.add(it, Jzv.startTijd, GrantDocument.moment(entry.at()));
    model.add(it, Jzv.actie, act(entry.deed()));
    model.add(it, Jzv.naam, VALUES.createLiteral(entry.deed().name()));
    model.add(it, Jzv.besluit, VALUES.createLiteral(besluit(entry.outcome())));
    model.add(it, Jzv.hash, VALUES.createLiteral(line.hash()));
    entry.agent().ifPresent(agent -> model.add(it, Jzv.gebruiker, agent));
    entry
        .chain()
        .ifPresent(
            chain -> {
              model.add(it, Jzv.rol, VALUES.createLiteral(chain.role()));
              chain
                  .organisation()
                  .ifPresent(o -> model.add(it, Jzv.organisatie, VALUES.createLiteral(o)));
            });
    entry.purpose().ifPresent(purpose -> model.add(it, Jzv.doel, purpose));
    entry.ground().ifPresent(ground -> model.add(it, Jzv.grondslag, ground));
    entry
        .grant()
        .ifPresent(id -> model.add(it, Jzv.toegang, VALUES.createIRI(grants + id + "#it")));
    entry.resources().forEach(path -> model.add(it, Jzv.resource, base.iri(pod, path)));
    entry
        .version()
        .ifPresent(version -> model.add(it, Jzv.resourceVersie, VALUES.createLiteral(version)));
  }

  private static String besluit(AuditEntry.Outcome outcome) {
    return switch (outcome) {
      case DONE -> "allow";
      case REFUSED -> "deny";
    };
  }

  private static IRI act(AuditEntry.Deed deed) {
    return switch (deed) {
      case READ, LIST, QUERY_OPENED, QUERY_CLOSED, READ_ACCESS_RULES, LOOK_BACK ->
          ActieOpGegevens.lezen;
      case CREATE, CREATE_POD -> ActieOpGegevens.toevoegen;
      case CHANGE, CHANGE_ACCESS_RULES -> ActieOpGegevens.wijzigen;
      case DELETE -> ActieOpGegevens.vernietigen;
      case GIVE_ACCESS -> ActieOpGegevens.delen;
      case STOP_ACCESS -> ActieOpGegevens.intrekken;
    };
  }
}
