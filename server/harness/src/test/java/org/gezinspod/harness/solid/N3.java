package org.gezinspod.harness.solid;

/** Bodies of N3 patches. */
final class N3 {
  private static final String BEGIN =
      "@prefix solid: <http://www.w3.org/ns/solid/terms#> .\n_:patch a solid:InsertDeletePatch ; ";

  private N3() {}

  static String insert(String triples) {
    return BEGIN + "solid:inserts { " + triples + " } .";
  }

  static String delete(String triples) {
    return BEGIN + "solid:deletes { " + triples + " } .";
  }

  static String where(String conditions, String inserts) {
    return BEGIN + "solid:where { " + conditions + " } ; solid:inserts { " + inserts + " } .";
  }
}
