package org.gezinspod.client;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;

/**
 * Statements to add to a document and to remove from it, as an N3 Patch (Solid Protocol §5.3.1).
 *
 * <p>A blank node cannot be named in a patch: "The ?insertions and ?deletions formulae MUST NOT
 * contain blank nodes."
 */
final class N3Patch {
  static final String MEDIA_TYPE = "text/n3";

  private N3Patch() {}

  static byte[] write(Model inserts, Model deletes) {
    if (inserts.isEmpty() && deletes.isEmpty()) {
      throw new IllegalArgumentException("A patch adds or removes at least one statement");
    }
    StringBuilder n3 = new StringBuilder();
    n3.append("@prefix solid: <http://www.w3.org/ns/solid/terms#>.\n");
    n3.append("_:patch a solid:InsertDeletePatch");
    formula("solid:deletes", deletes).ifPresent(n3::append);
    formula("solid:inserts", inserts).ifPresent(n3::append);
    return n3.append(".\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Optional<String> formula(String property, Model statements) {
    if (statements.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder formula = new StringBuilder(";\n  " + property + " {\n");
    for (Statement each : statements) {
      if (each.getSubject().isBNode() || each.getObject().isBNode()) {
        throw new IllegalArgumentException(
            "A patch cannot name a blank node; change the whole document instead");
      }
      formula
          .append("    ")
          .append(NTriplesUtil.toNTriplesString(each.getSubject()))
          .append(' ')
          .append(NTriplesUtil.toNTriplesString(each.getPredicate()))
          .append(' ')
          .append(NTriplesUtil.toNTriplesString(each.getObject()))
          .append(".\n");
    }
    return Optional.of(formula.append("  }").toString());
  }
}
