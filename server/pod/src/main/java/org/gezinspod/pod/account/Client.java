package org.gezinspod.pod.account;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/** A program that asks for tokens. */
public sealed interface Client {

  /** Its {@code client_id}. */
  String id();

  Instant registeredAt();

  /**
   * A program that signs in by itself, with {@code client_credentials}, as the WebID of the account
   * that owns it.
   */
  record Machine(String id, AccountId owner, SecretHash secret, Instant registeredAt)
      implements Client {
    public Machine {
      Limits.requireId(id);
    }
  }

  /**
   * An app through which people sign in, registered dynamically (OpenID Connect Dynamic Client
   * Registration 1.0). Without a secret it is a public client: PKCE alone protects its codes.
   *
   * @param name what the consent page shows; chosen by the app, so never to be trusted
   * @param redirectUris compared character by character (RFC 6749 §3.1.2.3; RFC 8252 §7.3 apart)
   * @param refreshing whether it registered for refresh tokens
   */
  record App(
      String id,
      String name,
      List<URI> redirectUris,
      Credential credential,
      boolean refreshing,
      Instant registeredAt)
      implements Client {
    public App {
      Limits.requireId(id);
      redirectUris = List.copyOf(redirectUris);
      if (redirectUris.isEmpty() || redirectUris.size() > Limits.REDIRECT_URIS) {
        throw new IllegalArgumentException(
            "an app has 1 to " + Limits.REDIRECT_URIS + " redirect URIs");
      }
      if (name.length() > Limits.NAME_LENGTH) {
        throw new IllegalArgumentException("an app's name is too long");
      }
    }
  }

  /** How an app proves that it is itself at the token endpoint. */
  sealed interface Credential {

    /** {@code token_endpoint_auth_method=none}. */
    record None() implements Credential {}

    /** A secret that the server made. */
    record Secret(SecretHash hash) implements Credential {}
  }

  /** How large a client may be. */
  final class Limits {
    public static final int ID_LENGTH = 512;
    public static final int NAME_LENGTH = 200;
    public static final int REDIRECT_URIS = 16;

    private Limits() {}

    private static void requireId(String id) {
      if (id.isBlank() || id.length() > ID_LENGTH) {
        throw new IllegalArgumentException("a client id is 1 to " + ID_LENGTH + " characters");
      }
    }
  }
}
