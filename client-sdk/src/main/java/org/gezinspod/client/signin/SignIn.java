package org.gezinspod.client.signin;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.gezinspod.client.problem.GezinspodException.NotAsExpected;
import org.gezinspod.client.problem.GezinspodException.NotSignedIn;
import org.gezinspod.client.problem.GezinspodException.Unreachable;
import org.gezinspod.client.problem.Problem;
import org.gezinspod.client.wire.Answer;
import org.gezinspod.client.wire.Call;
import org.gezinspod.client.wire.Patience;
import org.gezinspod.client.wire.ProblemReader;
import org.gezinspod.client.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one client signed in: finds the issuer's token endpoint, gets an access token with {@code
 * client_credentials} (RFC 6749 §4.4) bound to the client's key, and renews it before it ends. Many
 * threads may ask; one of them fetches, the others wait for what it brings.
 */
public final class SignIn {
  /** A token is renewed so long before its end, or at four fifths of a shorter life. */
  private static final Duration RENEW_BEFORE_END = Duration.ofSeconds(30);

  /** The life of a token whose issuer does not tell; RFC 6749 §5.1 only recommends to tell. */
  private static final Duration LIFE_WHEN_UNTOLD = Duration.ofMinutes(5);

  /** No token is kept for longer, whatever its issuer says. */
  private static final Duration LONGEST_LIFE = Duration.ofDays(1);

  private final URI issuer;
  private final ClientCredentials credentials;
  private final ProofKey key;
  private final Wire wire;
  private final Patience patience;
  private final Clock clock;

  private final Object guard = new Object();
  private @Nullable AccessToken token;
  private @Nullable CompletableFuture<AccessToken> underWay;
  private volatile @Nullable URI tokenEndpoint;

  public SignIn(
      URI issuer,
      ClientCredentials credentials,
      ProofKey key,
      Wire wire,
      Patience patience,
      Clock clock) {
    this.issuer = issuer;
    this.credentials = credentials;
    this.key = key;
    this.wire = wire;
    this.patience = patience;
    this.clock = clock;
  }

  /** The key that the token is bound to. */
  public ProofKey key() {
    return key;
  }

  /**
   * A token that is good for now.
   *
   * @throws NotSignedIn when the issuer does not accept the credentials
   */
  public AccessToken token() {
    return tokenOtherThan(null);
  }

  /** Another token than one that a server refused; fetched once, however many threads ask. */
  public AccessToken tokenInsteadOf(AccessToken refused) {
    return tokenOtherThan(refused);
  }

  private AccessToken tokenOtherThan(@Nullable AccessToken refused) {
    CompletableFuture<AccessToken> mine = new CompletableFuture<>();
    CompletableFuture<AccessToken> others;
    synchronized (guard) {
      AccessToken current = token;
      if (current != null && current != refused && current.isFresh(clock.instant())) {
        return current;
      }
      others = underWay;
      if (others == null) {
        underWay = mine;
      }
    }
    return others == null ? fetchFor(mine) : awaited(others);
  }

  // Whoever waits gets what the one fetch brings, its failure too: an issuer that is down is not
  // asked by each waiting thread in turn.
  private AccessToken fetchFor(CompletableFuture<AccessToken> everybody) {
    try {
      AccessToken fresh = fetched();
      synchronized (guard) {
        token = fresh;
        underWay = null;
      }
      everybody.complete(fresh);
      return fresh;
    } catch (RuntimeException failed) {
      synchronized (guard) {
        underWay = null;
      }
      everybody.completeExceptionally(failed);
      throw failed;
    }
  }

  private static AccessToken awaited(CompletableFuture<AccessToken> fetch) {
    try {
      return fetch.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Unreachable("the waiting thread was interrupted", interrupted);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException reason) {
        throw reason;
      }
      throw new IllegalStateException("The sign-in ended in an unknown way", failed);
    }
  }

  private AccessToken fetched() {
    URI endpoint = discovered();
    Answer answer = ask(endpoint);
    if (isNonceDemand(answer)) {
      answer = ask(endpoint);
    }
    if (!answer.succeeded()) {
      throw refusal(answer);
    }
    return read(answer);
  }

  private URI discovered() {
    URI known = tokenEndpoint;
    if (known != null) {
      return known;
    }
    URI address = URI.create(withSlash(issuer.toString()) + ".well-known/openid-configuration");
    Call call = Call.get(address, "application/json");
    Answer answer = patience.send(true, () -> wire.send(call, Map.of())).answer();
    if (!answer.succeeded()) {
      throw ProblemReader.meaning(answer, patience.retryAfter(answer));
    }
    JsonNode configuration = ProblemReader.json(answer);
    // OpenID Connect Discovery §4.3: the issuer "MUST exactly match"; only the slash is forgiven.
    if (!withSlash(configuration.path("issuer").asText()).equals(withSlash(issuer.toString()))) {
      throw new NotAsExpected("The OpenID configuration names another issuer than the base URL");
    }
    URI found =
        wire.trusted(
            "The token_endpoint of the OpenID configuration",
            configuration.path("token_endpoint").asText());
    tokenEndpoint = found;
    return found;
  }

  private Answer ask(URI endpoint) {
    Call call =
        Call.of("POST", endpoint)
            .header("Accept", "application/json")
            .header("Authorization", credentials.basicAuthorization())
            .body(
                "application/x-www-form-urlencoded",
                "grant_type=client_credentials".getBytes(StandardCharsets.US_ASCII));
    // Safe to repeat: a token that got lost on the way simply ends.
    Answer answer =
        patience
            .send(true, () -> wire.send(call, Map.of("DPoP", key.proof("POST", endpoint))))
            .answer();
    answer.header("DPoP-Nonce").ifPresent(nonce -> key.useNonce(endpoint, nonce));
    return answer;
  }

  // RFC 9449 §8: the authorization server answers 400 with this error and a DPoP-Nonce header.
  private static boolean isNonceDemand(Answer answer) {
    return answer.status() == 400
        && answer.header("DPoP-Nonce").isPresent()
        && ProblemReader.json(answer).path("error").asText().equals("use_dpop_nonce");
  }

  private RuntimeException refusal(Answer answer) {
    if (answer.status() != 400 && answer.status() != 401) {
      return ProblemReader.meaning(answer, patience.retryAfter(answer));
    }
    String error = ProblemReader.json(answer).path("error").asText();
    // RFC 6749 §5.2 lists short names; anything else is not repeated into a log.
    String title = error.matches("[a-z_]{1,40}") ? error : "";
    return new NotSignedIn(new Problem(answer.status(), Problem.NO_TYPE, title, ""));
  }

  private AccessToken read(Answer answer) {
    JsonNode json = ProblemReader.json(answer);
    String value = json.path("access_token").asText();
    // RFC 6750 §2.1 (b64token): nothing that could break out of a header.
    if (!value.matches("[A-Za-z0-9\\-._~+/]+=*")) {
      throw new NotAsExpected("The token answer has no usable access_token");
    }
    // RFC 9449 §5: a token_type of DPoP means that the token is bound to the key; a Bearer token
    // would be worth stealing.
    if (!json.path("token_type").asText().equalsIgnoreCase("DPoP")) {
      throw new NotAsExpected(
          "The token is not bound to the client's key (token_type is not DPoP)");
    }
    return new AccessToken(value, renewAt(json.path("expires_in").asLong()));
  }

  private Instant renewAt(long expiresIn) {
    Duration told = Duration.ofSeconds(Math.min(Math.max(expiresIn, 0), LONGEST_LIFE.toSeconds()));
    Duration life = told.isZero() ? LIFE_WHEN_UNTOLD : told;
    Duration early = life.dividedBy(5);
    Duration margin = early.compareTo(RENEW_BEFORE_END) < 0 ? early : RENEW_BEFORE_END;
    return clock.instant().plus(life).minus(margin);
  }

  private static String withSlash(String url) {
    return url.endsWith("/") ? url : url + "/";
  }
}
