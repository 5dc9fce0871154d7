package org.gezinspod.app.bench;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

/**
 * An access token and the key that it is bound to: makes the proofs of RFC 9449, one for each
 * request. Safe for many threads.
 */
public final class Access {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String UNSIGNED = "";

  private final String token;
  private final ECKey key;
  private final ECDSASigner signer;
  private final JWSHeader header;

  private Access(String token, ECKey key) {
    this.token = token;
    this.key = key;
    try {
      this.signer = new ECDSASigner(key);
    } catch (JOSEException e) {
      throw new IllegalArgumentException("not a private key of P-256", e);
    }
    AmazonCorrettoCryptoProvider provider = AmazonCorrettoCryptoProvider.INSTANCE;
    if (provider.getLoadingError() == null) {
      signer.getJCAContext().setProvider(provider);
    }
    this.header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType("dpop+jwt"))
            .jwk(key.toPublicJWK())
            .build();
  }

  /** A token with its private key, as {@link #keyText} wrote it. */
  public static Access of(String token, String keyText) {
    try {
      return new Access(token, ECKey.parse(keyText));
    } catch (ParseException e) {
      throw new IllegalArgumentException("not a key", e);
    }
  }

  /** Signs in with client credentials, and a new key. */
  public static Access signIn(Target target) throws IOException {
    try (LeanConnection connection = LeanConnection.to(target.base())) {
      Access unsigned =
          new Access(
              UNSIGNED, new ECKeyGenerator(Curve.P_256).algorithm(JWSAlgorithm.ES256).generate());
      URI discovery = target.base().resolve(".well-known/openid-configuration");
      URI endpoint =
          URI.create(
              text(
                  connection.send(Question.get(discovery, false).bytes(unsigned)),
                  "token_endpoint"));
      String answer =
          text(connection.send(unsigned.tokenRequest(endpoint, target)), "access_token");
      return new Access(answer, unsigned.key);
    } catch (JOSEException e) {
      throw new IllegalStateException("this machine has no P-256", e);
    }
  }

  private byte[] tokenRequest(URI endpoint, Target target) {
    String pair = encoded(target.clientId()) + ':' + encoded(target.clientSecret());
    String body = "grant_type=client_credentials&scope=webid";
    String head =
        "POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Basic %s\r\nDPoP: %s\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n"
            .formatted(
                endpoint.getRawPath(),
                endpoint.getRawAuthority(),
                Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)),
                proof("POST", endpoint),
                body.length());
    return (head + body).getBytes(StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String text(LeanConnection.Reply reply, String name) throws IOException {
    JsonNode node = reply.status() == 200 ? JSON.readTree(reply.body()).get(name) : null;
    return Optional.ofNullable(node)
        .map(JsonNode::asText)
        .orElseThrow(
            () ->
                new IOException(
                    "signing in was answered with " + reply.status() + ", without " + name));
  }

  /** The access token. */
  public String token() {
    return token;
  }

  /** The private key as a JWK. */
  public String keyText() {
    return key.toJSONString();
  }

  /** A new proof for one request. */
  public String proof(String method, URI url) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .claim("htm", method)
            .claim("htu", url.toString())
            .issueTime(new Date())
            .jwtID(UUID.randomUUID().toString())
            .build();
    SignedJWT proof = new SignedJWT(header, claims);
    try {
      proof.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException("the proof could not be signed", e);
    }
    return proof.serialize();
  }
}
