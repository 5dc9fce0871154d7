package org.gezinspod.http.web.view;

import java.util.List;

/** What is wrong with a form, each error tied to its field and in the order of the fields. */
public record Errors(List<FieldError> all) {

  public static final Errors NONE = new Errors(List.of());

  /** One thing is wrong. */
  public static Errors at(String field, String message) {
    return new Errors(List.of(new FieldError(field, message)));
  }

  public Errors {
    all = List.copyOf(all);
  }

  /**
   * @param field the {@code name} of the field
   * @param message a sentence that says what to do
   */
  public record FieldError(String field, String message) {}

  public boolean isEmpty() {
    return all.isEmpty();
  }

  public boolean has(String field) {
    return all.stream().anyMatch(error -> error.field().equals(field));
  }

  /** The sentence for a field; empty when the field is right. */
  public String message(String field) {
    return all.stream()
        .filter(error -> error.field().equals(field))
        .map(FieldError::message)
        .findFirst()
        .orElse("");
  }
}
