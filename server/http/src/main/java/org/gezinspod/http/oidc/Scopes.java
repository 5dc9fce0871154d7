package org.gezinspod.http.oidc;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The scopes that mean something here; others are passed over (OpenID Connect Core §3.1.2.1). */
final class Scopes {

  static final String OPENID = "openid";
  static final String WEBID = "webid";
  static final String OFFLINE = "offline_access";
  static final List<String> SUPPORTED = List.of(OPENID, WEBID, OFFLINE);

  private Scopes() {}

  /** The known ones among those that were asked for, in order. */
  static Set<String> known(Optional<String> asked) {
    Set<String> known = new LinkedHashSet<>(List.of(asked.orElse("").strip().split("\\s+")));
    known.retainAll(SUPPORTED);
    return known;
  }
}
