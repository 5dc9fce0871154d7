package org.gezinspod.client.soh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The documents in the answer of a list or a query of the exchange: {@code resultaten} in the
 * lists, {@code results} in the query for outcomes. The page itself is transport and no part of a
 * pod.
 *
 * @param items the documents, in their order
 * @param problems places in the list without an object
 */
public record SohPage(List<SohDocument> items, List<SohProblem> problems) {

  private static final List<String> NAMES = List.of("resultaten", "results");

  /** Copies the lists. */
  public SohPage {
    items = List.copyOf(items);
    problems = List.copyOf(problems);
  }

  /**
   * The documents of a page; a page was read as a document of the type of its items.
   *
   * @return empty if the document is no page
   */
  public static Optional<SohPage> of(SohDocument page) {
    return NAMES.stream()
        .filter(name -> page.shared().path(name).isArray())
        .findFirst()
        .map(name -> of(page, name));
  }

  private static SohPage of(SohDocument page, String name) {
    List<SohDocument> items = new ArrayList<>();
    List<SohProblem> problems = new ArrayList<>();
    int position = 0;
    for (JsonNode item : page.shared().path(name)) {
      if (item.isObject()) {
        items.add(new SohDocument(page.type(), ((ObjectNode) item).deepCopy()));
      } else {
        problems.add(SohProblem.at("/" + name + "/" + position, SohRule.NOT_AN_OBJECT));
      }
      position++;
    }
    return new SohPage(items, problems);
  }
}
