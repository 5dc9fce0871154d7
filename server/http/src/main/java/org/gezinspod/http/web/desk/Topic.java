package org.gezinspod.http.web.desk;

/** The things in a family's folder, as a family would divide them. */
public enum Topic {
  PLAN,
  ACTIONS,
  MEETINGS,
  NOTES,
  REPORTS,
  SAFETY,
  ADDRESS,
  FAMILY,
  DOCUMENTS,
  /** Numbers and papers by which the state knows a person. */
  IDENTITY,
  /** Everything that was written about the family's situation. */
  SITUATION,
  /** Who can see what, and who looked. */
  ACCESS,
  EVERYTHING,
  /** Something that has no everyday name of its own. */
  OTHER;

  /** The code in the message files and in forms. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
