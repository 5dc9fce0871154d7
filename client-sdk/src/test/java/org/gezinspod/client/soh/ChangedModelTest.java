package org.gezinspod.client.soh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.junit.jupiter.api.Test;

/** Others write in the pod as well: any model gives a document, and nothing of it vanishes. */
class ChangedModelTest {

  private static final int MODELS = 400;

  private final long seed = Long.getLong("soh.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final SohMapper mapper = new SohMapper();

  @Test
  void aModelThatOthersChangedGivesADocumentAndEachStatementIsSaidOrReported() {
    System.out.println("ChangedModelTest -Dsoh.seed=" + seed);
    RandomDocuments documents = new RandomDocuments(random);

    for (int i = 0; i < MODELS; i++) {
      DocumentType type = DocumentType.values()[i % DocumentType.values().length];
      SohImport imported =
          mapper.toRdf(
              SohFixtures.document(documents.object(type.root()).toString(), type),
              NodeNaming.byUrl());
      Model model = imported.model();
      change(model);

      Optional<SohExport> export = mapper.toJson(model, imported.root(), type);

      String shown = "model " + i + " of seed " + seed;
      if (export.isPresent()) {
        everythingIsSaidOrReported(model, export.get(), shown);
        comesBackTheSame(export.get(), type, shown);
      }
    }
  }

  private void change(Model model) {
    List<Statement> all = new ArrayList<>(model);
    for (int i = random.nextInt(6); i >= 0 && !all.isEmpty(); i--) {
      Statement one = all.get(random.nextInt(all.size()));
      Statement other = all.get(random.nextInt(all.size()));
      switch (random.nextInt(5)) {
        case 0 -> model.remove(one);
        case 1 -> model.add(one.getSubject(), one.getPredicate(), other.getObject());
        case 2 -> model.add(one.getSubject(), other.getPredicate(), one.getSubject());
        case 3 -> model.add(one.getSubject(), one.getPredicate(), odd(one.getObject()));
        default -> model.add(one.getSubject(), Terms.jzv("onbekend"), other.getObject());
      }
    }
  }

  private Value odd(Value value) {
    List<Value> odd =
        List.of(
            Terms.VALUES.createLiteral(value.stringValue(), "nl"),
            Terms.VALUES.createLiteral(value.stringValue(), XSD.INTEGER),
            Terms.VALUES.createLiteral("007", XSD.INTEGER),
            Terms.VALUES.createLiteral("1", XSD.BOOLEAN),
            Terms.VALUES.createLiteral("\uD800"),
            Terms.VALUES.createLiteral("{", Terms.RDF_JSON),
            Terms.VALUES.createIRI("https://elders.example/x"));
    return odd.get(random.nextInt(odd.size()));
  }

  /** Said: the document gives the statement's value back. Reported: its property is named. */
  private void everythingIsSaidOrReported(Model model, SohExport export, String shown) {
    SohImport again = mapper.toRdf(export.document(), NodeNaming.byUrl());
    Set<IRI> lost =
        model.stream()
            .filter(s -> !s.getPredicate().equals(Terms.REST))
            .filter(s -> !s.getPredicate().equals(Terms.POSITION))
            .filter(s -> s.getObject().isLiteral())
            .filter(s -> !again.model().contains((Resource) null, s.getPredicate(), s.getObject()))
            .map(Statement::getPredicate)
            .collect(Collectors.toSet());
    String reported = export.notExpressed().toString() + export.notes();
    for (IRI property : lost) {
      assertTrue(
          reported.contains(property.stringValue()) || reported.contains("NORMALISED"),
          shown + ": " + property);
    }
  }

  private void comesBackTheSame(SohExport export, DocumentType type, String shown) {
    SohDocument document = SohFixtures.document(ExactJson.of(export.document().json()), type);
    SohImport again = mapper.toRdf(document, NodeNaming.byUrl());

    SohExport back = mapper.toJson(again.model(), again.root(), type).orElseThrow();

    assertEquals(ExactJson.of(document.json()), ExactJson.of(back.document().json()), shown);
  }
}
