package org.gezinspod.app.config;

/**
 * A command that cannot be carried out: one sentence that says what is wrong and what to do, for
 * the terminal.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Refusal(String sentence) {
    super(sentence, null, false, false);
  }

  /** The sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
