package org.gezinspod.http.auth;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gezinspod.http.Authentication;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.HttpProblem;
import org.gezinspod.pod.access.Actor;

/**
 * Proves who makes a request, from {@code Authorization: DPoP} and {@code DPoP}: RFC 9449 §7, with
 * tokens of Solid-OIDC.
 *
 * <p>No {@code Authorization} header: anonymous. A header that does not hold: 401, never anonymous.
 */
public final class TokenAuthentication implements Authentication {

  private static final String ALGORITHMS =
      Signatures.ALGORITHMS.stream().map(a -> a.getName()).collect(Collectors.joining(" "));

  /** The challenges of a 401 to a caller who sent no credentials: RFC 9449 §7.1. */
  public static final List<String> CHALLENGES =
      List.of("DPoP algs=\"" + ALGORITHMS + "\"", "Bearer");

  private final AccessTokens tokens;
  private final ProofChecks proofs;

  /**
   * @param issuer the issuer whose tokens are accepted: this server, with its closing slash
   * @param proofs shared with the token endpoint, so that a proof is used once at either
   */
  public TokenAuthentication(String issuer, TokenKeys keys, ProofChecks proofs, Clock clock) {
    this.tokens = new AccessTokens(issuer, keys, clock);
    this.proofs = proofs;
  }

  @Override
  public Actor actor(Exchange exchange) {
    List<String> lines = exchange.headers("Authorization");
    if (lines.isEmpty()) {
      return Actor.ANONYMOUS;
    }
    try {
      return prove(exchange, token(lines));
    } catch (TokenRefused e) {
      throw refused(e.fault());
    } catch (ProofRefused e) {
      throw refused(e.fault());
    }
  }

  private Actor prove(Exchange exchange, String token) throws TokenRefused, ProofRefused {
    byte[] hash = Hashes.sha256(token.getBytes(StandardCharsets.US_ASCII));
    AccessTokens.Proven proven = tokens.check(token, hash);
    proofs.check(exchange, hash, proven.boundTo());
    return proven.agent();
  }

  private static String token(List<String> lines) throws TokenRefused {
    if (lines.size() > 1) {
      throw new TokenRefused(TokenRefused.Fault.SEVERAL);
    }
    String[] words = lines.getFirst().strip().split(" +", 2);
    // RFC 9110 §11.1: the scheme is case-insensitive.
    return switch (words[0].toLowerCase(Locale.ROOT)) {
      case "dpop" -> {
        if (words.length < 2) {
          throw new TokenRefused(TokenRefused.Fault.MALFORMED);
        }
        yield words[1];
      }
      // RFC 9449 §7.2: a token that is bound to a key must not pass without it.
      case "bearer" -> throw new TokenRefused(TokenRefused.Fault.UNBOUND);
      default -> throw new TokenRefused(TokenRefused.Fault.MALFORMED);
    };
  }

  private static HttpProblem refused(TokenRefused.Fault fault) {
    return challenge(
        new HttpProblem(AuthProblems.TOKEN_REFUSED, fault.advice()).with("reason", word(fault)),
        "invalid_token",
        fault.advice());
  }

  private static HttpProblem refused(ProofRefused.Fault fault) {
    return challenge(
        new HttpProblem(AuthProblems.PROOF_REFUSED, fault.advice()).with("reason", word(fault)),
        fault == ProofRefused.Fault.OTHER_KEY ? "invalid_token" : "invalid_dpop_proof",
        fault.advice());
  }

  private static HttpProblem challenge(HttpProblem problem, String error, String description) {
    String parameters = "error=\"" + error + "\", error_description=\"" + description + "\"";
    return problem
        .header("WWW-Authenticate", "DPoP " + parameters + ", algs=\"" + ALGORITHMS + "\"")
        .header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
  }

  private static String word(Enum<?> fault) {
    return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
