package org.gezinspod.http.auth;

import org.gezinspod.pod.access.Actor;
import org.gezinspod.pod.account.Account;
import org.gezinspod.pod.account.Session;

/**
 * A person who is signed in with a browser.
 *
 * @param csrfToken what each form of hers carries in the field {@link SignIn#CSRF_FIELD}
 */
public record BrowserSession(Account account, Session session, String csrfToken) {

  /** Who acts: the person, through no program of others. */
  public Actor.Agent actor() {
    return Actor.Agent.of(account.webId());
  }

  @Override
  public String toString() {
    return "BrowserSession[" + account.id() + "]";
  }
}
