package org.gezinspod.client.soh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SohPageTest {

  @ParameterizedTest
  @ValueSource(strings = {"results", "resultaten"})
  void aPageGivesItsDocumentsUnderEitherNameInTheirOrder(String name) {
    SohDocument page =
        SohFixtures.document(
            "{\"pagina\":1,\"" + name + "\":[{\"identifier\":\"b\"},7,{\"identifier\":\"a\"}]}",
            DocumentType.UITKOMST_OVERLEG_REFERENTIE);

    SohPage documents = SohPage.of(page).orElseThrow();

    assertEquals(
        List.of("{\"identifier\":\"b\"}", "{\"identifier\":\"a\"}"),
        documents.items().stream().map(SohDocument::text).toList());
    assertEquals("/" + name + "/1", documents.problems().get(0).jsonPointer());
  }

  @Test
  void aDocumentThatIsNoPageGivesNone() {
    assertTrue(
        SohPage.of(SohFixtures.document("{\"results\":{}}", DocumentType.MELDING)).isEmpty());
  }
}
