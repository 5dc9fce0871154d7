package org.gezinspod.client.soh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Models;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LosslessTest {

  private final SohMapper mapper = new SohMapper();

  static List<SohFixtures.Fixture> fixtures() {
    return SohFixtures.all();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void aDocumentComesBackFromRdfAsItWas(SohFixtures.Fixture fixture) {
    SohDocument document = SohFixtures.document(fixture.text(), fixture.type());

    SohImport imported = mapper.toRdf(document, NodeNaming.byUrl());
    SohExport back = mapper.toJson(imported.model(), imported.root(), fixture.type()).orElseThrow();

    assertEquals(ExactJson.of(document.json()), ExactJson.of(back.document().json()));
    assertEquals(List.of(), back.notExpressed());
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void aDocumentSurvivesThePodThatGaveEveryPartAName(SohFixtures.Fixture fixture) {
    SohDocument document = SohFixtures.document(fixture.text(), fixture.type());
    AtomicInteger next = new AtomicInteger();
    NodeNaming names =
        NodeNaming.minted(() -> "https://pod.example/p/" + next.incrementAndGet() + "#it");

    SohImport imported = mapper.toRdf(document, names);
    Model stored = SohFixtures.throughTurtle(imported.model());
    SohExport back = mapper.toJson(stored, imported.root(), fixture.type()).orElseThrow();

    assertTrue(Models.isomorphic(imported.model(), stored), "Turtle keeps the model");
    assertEquals(ExactJson.of(document.json()), ExactJson.of(back.document().json()));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void theRdfOfADocumentComesBackFromJsonAsItWas(SohFixtures.Fixture fixture) {
    SohDocument document = SohFixtures.document(fixture.text(), fixture.type());
    SohImport first = mapper.toRdf(document, NodeNaming.byUrl());

    SohExport json = mapper.toJson(first.model(), first.root(), fixture.type()).orElseThrow();
    SohImport second = mapper.toRdf(json.document(), NodeNaming.byUrl());

    assertTrue(Models.isomorphic(first.model(), second.model()));
  }
}
