package org.gezinspod.http;

import java.util.List;

/**
 * The headers that every answer carries unless an endpoint says otherwise for its own pages.
 *
 * <p>They are the strict ones for content of pods: whatever a person stores, a browser that opens
 * it runs nothing, tells nobody where it came from and keeps no copy.
 */
public final class SecurityHeaders {

  public static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
  public static final String CACHE_CONTROL = "Cache-Control";
  public static final String REFERRER_POLICY = "Referrer-Policy";

  static final List<Header> DEFAULTS =
      List.of(
          new Header(CONTENT_SECURITY_POLICY, "sandbox"),
          new Header("X-Content-Type-Options", "nosniff"),
          new Header(REFERRER_POLICY, "no-referrer"),
          new Header(CACHE_CONTROL, "private, no-store"));

  private SecurityHeaders() {}
}
