package org.gezinspod.client.soh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.rdf4j.model.util.Models;
import org.junit.jupiter.api.Test;

/** Repeat a failure with {@code -Dsoh.seed=} and the printed seed. */
class RandomRoundTripTest {

  private static final int DOCUMENTS = 400;

  private final long seed = Long.getLong("soh.seed", System.nanoTime());
  private final SohMapper mapper = new SohMapper();

  @Test
  void anyDocumentComesBackFromRdfAndItsRdfFromJson() {
    System.out.println("RandomRoundTripTest -Dsoh.seed=" + seed);
    RandomDocuments documents = new RandomDocuments(new Random(seed));

    for (int i = 0; i < DOCUMENTS; i++) {
      DocumentType type = DocumentType.values()[i % DocumentType.values().length];
      SohDocument document = SohFixtures.document(documents.object(type.root()).toString(), type);

      SohImport first = mapper.toRdf(document, NodeNaming.byUrl());
      SohExport back = mapper.toJson(first.model(), first.root(), type).orElseThrow();
      SohImport second = mapper.toRdf(back.document(), NodeNaming.byUrl());

      String shown = "document " + i + " of seed " + seed;
      assertEquals(ExactJson.of(document.json()), ExactJson.of(back.document().json()), shown);
      assertEquals(List.of(), back.notExpressed(), shown);
      assertTrue(Models.isomorphic(first.model(), second.model()), shown);
    }
  }

  @Test
  void anyDocumentSurvivesNewNamesAndTurtle() {
    RandomDocuments documents = new RandomDocuments(new Random(seed));
    AtomicInteger next = new AtomicInteger();
    NodeNaming names = NodeNaming.minted(() -> "https://pod.example/" + next.incrementAndGet());

    for (int i = 0; i < DOCUMENTS / 4; i++) {
      DocumentType type = DocumentType.values()[i % DocumentType.values().length];
      SohDocument document = SohFixtures.document(documents.object(type.root()).toString(), type);

      SohImport imported = mapper.toRdf(document, names);
      SohExport back =
          mapper
              .toJson(SohFixtures.throughTurtle(imported.model()), imported.root(), type)
              .orElseThrow();

      assertEquals(
          ExactJson.of(document.json()),
          ExactJson.of(back.document().json()),
          "document " + i + " of seed " + seed);
    }
  }
}
