package org.gezinspod.http.web.view;

/**
 * A link with its words.
 *
 * @param current whether it leads to the page on which it stands
 */
public record Link(String href, String label, boolean current) {

  public static Link to(String href, String label) {
    return new Link(href, label, false);
  }
}
