package org.gezinspod.store.query;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Documents and questions about them, from a few terms, so that they meet. The same dice give the
 * same ones.
 */
final class RandomQuestions {
  private final Random dice;
  private final String pod;

  RandomQuestions(Random dice, String pod) {
    this.dice = dice;
    this.pod = pod;
  }

  String document() {
    return IntStream.range(0, 12)
        .mapToObj(i -> iri() + " " + predicate() + " " + (dice.nextInt(3) == 0 ? literal() : iri()))
        .collect(Collectors.joining(" .\n", "", " ."));
  }

  String question() {
    String where = group(2);
    return switch (dice.nextInt(8)) {
      case 0 -> "ASK " + where;
      case 1 -> "CONSTRUCT { ?a <urn:c> ?b . ?c ?b ?a } WHERE " + where;
      case 2 -> "SELECT DISTINCT ?a ?b " + where;
      case 3 -> "SELECT ?a (COUNT(*) AS ?n) (COUNT(DISTINCT ?b) AS ?m) " + where + " GROUP BY ?a";
      case 4 -> "SELECT (SUM(?b) AS ?n) (MIN(?c) AS ?m) " + where;
      case 5 -> "SELECT * " + where + " ORDER BY ?a ?b ?c ?d ?g";
      default -> "SELECT * " + where;
    };
  }

  private String group(int depth) {
    StringBuilder out = new StringBuilder("{ " + triples());
    for (int i = dice.nextInt(3); i > 0 && depth > 0; i--) {
      out.append(more(depth - 1));
    }
    return out.append("}").toString();
  }

  // Filters stand in the outermost group only: RDF4J 5.2.0 lets variables of the groups around into
  // the filters of an alternative or not, by the order in which it joins.
  private String more(int depth) {
    int kind = dice.nextInt(11);
    boolean filter = kind == 3 || kind == 4 || kind == 8;
    return switch (filter && depth == 0 ? 7 : kind) {
      case 0 -> "OPTIONAL " + group(depth) + " ";
      case 1 -> group(depth) + " UNION " + group(depth) + " ";
      case 2 -> "MINUS " + group(depth) + " ";
      case 3 -> "FILTER EXISTS " + group(depth) + " ";
      case 4 -> "FILTER NOT EXISTS " + group(depth) + " ";
      case 5 -> "GRAPH ?g { " + triples() + "} ";
      case 6 -> "GRAPH <" + pod + "d" + dice.nextInt(10) + "> { " + triples() + "} ";
      case 7 -> "?a " + path() + " " + (dice.nextBoolean() ? "?b" : iri()) + " . ";
      case 8 -> "FILTER(" + variable() + " != " + iri() + ") ";
      // Under a name of its own: RDF4J 5.2.0 loses rows where one side of such a join leaves a
      // shared
      // variable unbound, in its own store as here.
      case 9 -> "{ SELECT (MAX(?a) AS ?e) " + group(0) + " } ";
      default -> "VALUES ?a { " + iri() + " " + iri() + " " + iri() + " } ";
    };
  }

  private String triples() {
    StringBuilder out = new StringBuilder();
    for (int i = 1 + dice.nextInt(2); i > 0; i--) {
      out.append(node()).append(' ');
      out.append(dice.nextInt(4) == 0 ? variable() : predicate()).append(' ');
      out.append(dice.nextInt(6) == 0 ? literal() : node()).append(" . ");
    }
    return out.toString();
  }

  private String path() {
    return switch (dice.nextInt(6)) {
      case 0 -> predicate() + "+";
      case 1 -> predicate() + "/" + predicate();
      case 2 -> "^" + predicate();
      case 3 -> "(" + predicate() + "|" + predicate() + ")+";
      case 4 -> "!" + predicate();
      default -> predicate() + "?";
    };
  }

  private String node() {
    return dice.nextInt(4) == 0 ? iri() : variable();
  }

  private String variable() {
    return "?" + (char) ('a' + dice.nextInt(4));
  }

  private String iri() {
    return "<urn:n" + dice.nextInt(7) + ">";
  }

  private String predicate() {
    return "<urn:p" + dice.nextInt(3) + ">";
  }

  private String literal() {
    return Integer.toString(dice.nextInt(4));
  }
}
