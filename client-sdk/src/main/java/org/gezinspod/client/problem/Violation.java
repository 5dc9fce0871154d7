package org.gezinspod.client.problem;

import java.util.Map;

/**
 * One constraint of a shape that a document breaks. It names the place and the rule, never the
 * value that was found there.
 *
 * @param focus the node that breaks the rule: an IRI, or {@code _:...} for a node without one;
 *     empty when the server does not say
 * @param path the property that the rule is about, as an IRI; empty when the rule is about the node
 *     itself
 * @param constraint the kind of rule, the IRI of a SHACL constraint component
 * @param severity whether the document was refused for it
 * @param messages what to tell a person, by language ({@code nl}, {@code en})
 * @param shape the shape that states the rule, as an IRI
 */
public record Violation(
    String focus,
    String path,
    String constraint,
    Severity severity,
    Map<String, String> messages,
    String shape) {

  /** How heavy a broken rule weighs. */
  public enum Severity {
    /** The document is refused. */
    VIOLATION,
    /** The document is stored, and the remark with it. */
    WARNING
  }

  public Violation {
    messages = Map.copyOf(messages);
  }

  /**
   * The message in a language, or in Dutch, or in whichever there is.
   *
   * @param language a language tag such as {@code nl}
   */
  public String message(String language) {
    String wanted = messages.get(language);
    if (wanted != null) {
      return wanted;
    }
    String dutch = messages.get("nl");
    return dutch != null ? dutch : messages.values().stream().sorted().findFirst().orElse("");
  }
}
