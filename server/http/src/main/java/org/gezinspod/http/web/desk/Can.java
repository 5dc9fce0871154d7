package org.gezinspod.http.web.desk;

/** What somebody may do with a thing, in the order in which people say it. */
public enum Can {
  READ,
  ADD,
  CHANGE;

  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
