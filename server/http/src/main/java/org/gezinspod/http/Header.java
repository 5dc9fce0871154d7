package org.gezinspod.http;

/** One header line. */
public record Header(String name, String value) {

  public Header {
    // A line break would begin a header, or a body, of somebody else's choosing.
    if (name.isEmpty() || hasControl(name) || hasControl(value)) {
      throw new IllegalArgumentException("a header has a name and no control characters");
    }
  }

  private static boolean hasControl(String text) {
    return text.chars().anyMatch(c -> c < 0x20 && c != '\t' || c == 0x7f);
  }
}
