package org.gezinspod.http.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.HttpProblem;
import org.gezinspod.http.HttpProblems;
import org.gezinspod.http.auth.ProofRefused.Fault;

/** The checks of DPoP proofs, RFC 9449 §4.3, for the token endpoint and for resources alike. */
public final class ProofChecks {

  /** A proof with an RSA key of 4096 bits has about 2,200 characters. */
  private static final int MAX_LENGTH = 4_096;

  private static final int MAX_JTI_LENGTH = 256;
  private static final int KEPT_KEYS = 10_000;
  private static final Duration KEEP_KEYS = Duration.ofHours(1);

  private final String origin;
  private final ProofRules rules;
  private final Clock clock;
  private final Instant start;
  private final ReplayMemory memory;
  private final Cache<String, ProofKey> keys =
      Caffeine.newBuilder().maximumSize(KEPT_KEYS).expireAfterAccess(KEEP_KEYS).build();

  /**
   * @param base the server's URL as clients write it; its path does not matter. Configured, never
   *     taken from the Host header, which the caller chooses
   */
  public ProofChecks(String base, ProofRules rules, Clock clock) {
    this.origin = Origin.of(URI.create(base));
    this.rules = rules;
    this.clock = clock;
    this.start = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    // A proof can come back from `ahead` before its iat until `age` after it.
    this.memory = new ReplayMemory(rules.age().plus(rules.ahead()).plusSeconds(1), clock);
  }

  /**
   * Checks the proof of a request that carries no access token: at the token endpoint.
   *
   * @return the thumbprint of its key
   */
  public String check(Exchange exchange) throws ProofRefused {
    Proof proof = read(exchange);
    once(proof);
    return proof.key().thumbprint();
  }

  /**
   * Checks the proof of a request that carries an access token. What costs the server memory comes
   * last, and only for the right key.
   */
  void check(Exchange exchange, byte[] tokenHash, String boundTo) throws ProofRefused {
    Proof proof = read(exchange);
    Optional<String> ath = claim(proof.claims(), "ath");
    if (ath.isEmpty() && rules.requireTokenHash()) {
      throw new ProofRefused(Fault.NO_TOKEN_HASH);
    }
    if (ath.isPresent() && !ath.get().equals(Base64URL.encode(tokenHash).toString())) {
      throw new ProofRefused(Fault.TOKEN_HASH);
    }
    if (!proof.key().thumbprint().equals(boundTo)) {
      throw new ProofRefused(Fault.OTHER_KEY);
    }
    once(proof);
  }

  private record Proof(ProofKey key, JWTClaimsSet claims, String jti) {}

  private Proof read(Exchange exchange) throws ProofRefused {
    List<String> lines = exchange.headers("DPoP");
    if (lines.isEmpty()) {
      throw new ProofRefused(Fault.MISSING);
    }
    if (lines.size() > 1 || lines.getFirst().indexOf(',') >= 0) {
      throw new ProofRefused(Fault.SEVERAL);
    }
    String text = lines.getFirst().strip();
    String[] parts = text.split("\\.", -1);
    if (text.length() > MAX_LENGTH || parts.length != 3) {
      throw new ProofRefused(Fault.MALFORMED);
    }
    ProofKey key = key(parts[0]);
    JWTClaimsSet claims = claims(parts[1]);
    String jti = claim(claims, "jti").orElseThrow(() -> new ProofRefused(Fault.CLAIMS));
    if (jti.isEmpty() || jti.length() > MAX_JTI_LENGTH) {
      throw new ProofRefused(Fault.CLAIMS);
    }
    checkTarget(claims, exchange);
    checkTime(claims);
    checkSignature(key, parts);
    return new Proof(key, claims, jti);
  }

  private ProofKey key(String segment) throws ProofRefused {
    ProofKey kept = keys.getIfPresent(segment);
    if (kept != null) {
      return kept;
    }
    ProofKey read = ProofKey.read(segment);
    keys.put(segment, read);
    return read;
  }

  private static JWTClaimsSet claims(String segment) throws ProofRefused {
    try {
      return JWTClaimsSet.parse(new Base64URL(segment).decodeToString());
    } catch (ParseException | IllegalArgumentException e) {
      throw new ProofRefused(Fault.MALFORMED);
    }
  }

  private static Optional<String> claim(JWTClaimsSet claims, String name) throws ProofRefused {
    try {
      return Optional.ofNullable(claims.getStringClaim(name));
    } catch (ParseException e) {
      throw new ProofRefused(Fault.CLAIMS);
    }
  }

  private void checkTarget(JWTClaimsSet claims, Exchange exchange) throws ProofRefused {
    String method = claim(claims, "htm").orElseThrow(() -> new ProofRefused(Fault.CLAIMS));
    String target = claim(claims, "htu").orElseThrow(() -> new ProofRefused(Fault.CLAIMS));
    if (!method.equals(exchange.method())) {
      throw new ProofRefused(Fault.METHOD);
    }
    if (!TargetUri.same(target, origin + exchange.path())) {
      throw new ProofRefused(Fault.TARGET);
    }
  }

  private void checkTime(JWTClaimsSet claims) throws ProofRefused {
    Date issued = claims.getIssueTime();
    if (issued == null) {
      throw new ProofRefused(Fault.CLAIMS);
    }
    Instant iat = issued.toInstant();
    Instant now = clock.instant();
    if (iat.isBefore(now.minus(rules.age()))) {
      throw new ProofRefused(Fault.TOO_OLD);
    }
    if (iat.isAfter(now.plus(rules.ahead()))) {
      throw new ProofRefused(Fault.TOO_NEW);
    }
    if (iat.isBefore(start)) {
      throw new ProofRefused(Fault.BEFORE_START);
    }
  }

  private static void checkSignature(ProofKey key, String[] parts) throws ProofRefused {
    byte[] signed = (parts[0] + '.' + parts[1]).getBytes(StandardCharsets.US_ASCII);
    try {
      if (!key.verifier().verify(key.header(), signed, new Base64URL(parts[2]))) {
        throw new ProofRefused(Fault.SIGNATURE);
      }
    } catch (JOSEException e) {
      throw new ProofRefused(Fault.SIGNATURE);
    }
  }

  private void once(Proof proof) throws ProofRefused {
    switch (memory.use(proof.key().thumbprint(), proof.jti())) {
      case FIRST -> {}
      case AGAIN -> throw new ProofRefused(Fault.REPLAYED);
      case FULL ->
          throw new HttpProblem(
                  HttpProblems.BUSY, "Too many requests in a short time. Try again in a moment.")
              .header("Retry-After", "5");
    }
  }
}
