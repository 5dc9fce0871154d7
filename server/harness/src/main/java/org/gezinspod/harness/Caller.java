package org.gezinspod.harness;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who makes requests to a server, as a stranger or signed in with client credentials and a
 * fresh DPoP proof for each request.
 */
public final class Caller {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private record Session(ECKey key, String token) {}

  private final URI base;
  private final Clock clock;
  private final Optional<Session> session;

  private Caller(URI base, Clock clock, Optional<Session> session) {
    this.base = base;
    this.clock = clock;
    this.session = session;
  }

  /** Somebody without credentials. */
  public static Caller stranger(URI base) {
    return new Caller(base, Clock.systemUTC(), Optional.empty());
  }

  /** Somebody who signs in with the client of an account of the seed. */
  public static Caller signedIn(URI base, String clientId, String secret, Clock clock) {
    try {
      ECKey key = new ECKeyGenerator(Curve.P_256).generate();
      Caller caller = new Caller(base, clock, Optional.empty());
      URI endpoint = caller.tokenEndpoint();
      String basic =
          URLEncoder.encode(clientId, StandardCharsets.UTF_8)
              + ":"
              + URLEncoder.encode(secret, StandardCharsets.UTF_8);
      Reply reply =
          caller.exchange(
              HttpRequest.newBuilder(endpoint)
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .header(
                      "Authorization",
                      "Basic "
                          + Base64.getEncoder()
                              .encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
                  .header("DPoP", proof(key, "POST", endpoint, "", clock))
                  .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
      String token = (String) JSONObjectUtils.parse(reply.text()).get("access_token");
      if (token == null) {
        throw new IllegalStateException("no token: " + reply);
      }
      return new Caller(base, clock, Optional.of(new Session(key, token)));
    } catch (JOSEException | ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private URI tokenEndpoint() {
    Reply discovery =
        exchange(HttpRequest.newBuilder(base.resolve(".well-known/openid-configuration")).GET());
    try {
      return URI.create(
          String.valueOf(JSONObjectUtils.parse(discovery.text()).get("token_endpoint")));
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends a request without a body. */
  public Reply send(String method, String path, String... headers) {
    return send(method, path, HttpRequest.BodyPublishers.noBody(), headers);
  }

  /** Sends a request with a text as its body. */
  public Reply write(String method, String path, String body, String... headers) {
    return send(method, path, HttpRequest.BodyPublishers.ofString(body), headers);
  }

  /**
   * Sends a request.
   *
   * @param path as it goes over the wire, without the leading slash
   * @param headers names and values in turn
   */
  public Reply send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
    URI url = URI.create(base + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(url).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    session.ifPresent(
        s -> {
          request.header("Authorization", "DPoP " + s.token());
          request.header("DPoP", proof(s.key(), method, url, s.token(), clock));
        });
    return exchange(request);
  }

  private Reply exchange(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response =
          HTTP.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Reply(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String proof(ECKey key, String method, URI url, String token, Clock clock) {
    try {
      JWTClaimsSet.Builder claims =
          new JWTClaimsSet.Builder()
              .jwtID(UUID.randomUUID().toString())
              .claim("htm", method)
              .claim("htu", url.toString().replaceAll("[?#].*", ""))
              .issueTime(Date.from(clock.instant()));
      if (!token.isEmpty()) {
        byte[] hash =
            MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        claims.claim("ath", Base64URL.encode(hash).toString());
      }
      SignedJWT proof =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.ES256)
                  .type(new JOSEObjectType("dpop+jwt"))
                  .jwk(key.toPublicJWK())
                  .build(),
              claims.build());
      proof.sign(new ECDSASigner(key));
      return proof.serialize();
    } catch (JOSEException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
