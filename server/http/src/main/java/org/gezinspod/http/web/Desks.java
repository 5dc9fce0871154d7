package org.gezinspod.http.web;

import org.gezinspod.http.web.desk.FamilyDesk;

/** Opens the desk of one signed-in person, for one request. */
@FunctionalInterface
public interface Desks {

  /**
   * @param webId proven by her session
   */
  FamilyDesk of(String webId);
}
