package org.gezinspod.harness.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.dpop.DefaultDPoPProofFactory;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A program with a key of its own that signs in with its secret, as any OAuth library would. */
final class Program implements AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final String id;
  private final String secret;
  private final DefaultDPoPProofFactory proofs;

  Program(String id, String secret) {
    this.id = id;
    this.secret = secret;
    try {
      ECKey key = new ECKeyGenerator(Curve.P_256).generate();
      this.proofs = new DefaultDPoPProofFactory(key, JWSAlgorithm.ES256);
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  /** What the token endpoint answers. */
  HttpResponse<String> ask(URI base) throws Exception {
    URI token = base.resolve(".oidc/token");
    return http.send(
        HttpRequest.newBuilder(token)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(
                "Authorization",
                new ClientSecretBasic(new ClientID(id), new Secret(secret))
                    .toHTTPAuthorizationHeader())
            .header("DPoP", proofs.createDPoPJWT("POST", token).serialize())
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build(),
        BodyHandlers.ofString());
  }

  /** An access token. */
  String signIn(URI base) throws Exception {
    HttpResponse<String> answer = ask(base);
    try {
      return OIDCTokenResponse.parse(JSONObjectUtils.parse(answer.body()))
          .getOIDCTokens()
          .getAccessToken()
          .getValue();
    } catch (ParseException e) {
      throw new AssertionError(answer.statusCode() + " " + answer.body(), e);
    }
  }

  HttpResponse<String> get(URI url, String token) throws Exception {
    String proof = proofs.createDPoPJWT("GET", url, new DPoPAccessToken(token)).serialize();
    return http.send(
        HttpRequest.newBuilder(url)
            .header("Authorization", "DPoP " + token)
            .header("DPoP", proof)
            .build(),
        BodyHandlers.ofString());
  }

  HttpResponse<String> getAsNobody(URI url) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    http.close();
  }
}
