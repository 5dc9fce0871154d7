package org.gezinspod.http.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A person signs in through an app, with plain forms. */
class AuthorizationCodeTest {

  private static final RunningProvider SERVER = new RunningProvider(false);

  private final AppSignIn app = new AppSignIn(SERVER);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void aPersonSignsInAgreesAndTheAppActsForHer() throws Exception {
    String client = app.register(AppSignIn.CALLBACK);

    OIDCTokenResponse tokens =
        RunningProvider.tokens(app.redeem(client, app.code(client), app.proofs));

    var claims = tokens.getOIDCTokens().getIDToken().getJWTClaimsSet();
    assertEquals("n-1", claims.getStringClaim("nonce"));
    assertTrue(claims.getAudience().containsAll(List.of(client, "solid")));
    String url = SERVER.base + "alice/";
    HttpResponse<String> door =
        SERVER.send(
            SERVER
                .request(url)
                .header(
                    "Authorization", "DPoP " + tokens.getOIDCTokens().getAccessToken().getValue())
                .header("DPoP", app.proofs.proof("GET", url)));
    assertEquals(SERVER.webId("alice"), door.body());
  }

  @Test
  void theNextTimeNobodyIsAskedAnything() {
    String client = app.register(AppSignIn.CALLBACK);
    app.code(client);

    HttpResponse<String> silent = app.browser.open(app.demand(client, "prompt", "none"));
    HttpResponse<String> asked = app.browser.open(app.demand(client, "prompt", "consent"));

    assertTrue(AppSignIn.answered(Browser.location(silent)).first("code").isPresent());
    assertEquals(200, asked.statusCode());
    assertTrue(asked.body().contains("decision"));
  }

  @Test
  void aFreshSignInIsAskedWhenTheAppWantsOne() {
    String client = app.register(AppSignIn.CALLBACK);
    app.code(client);
    SERVER.clock.pass(Duration.ofMinutes(10));

    assertTrue(app.browser.open(app.demand(client, "prompt", "login")).body().contains("password"));
    assertTrue(app.browser.open(app.demand(client, "max_age", "300")).body().contains("password"));
    assertEquals(303, app.browser.open(app.demand(client, "max_age", "900")).statusCode());
  }

  @Test
  void whoIsNotSignedInIsNotSignedInSilently() {
    String client = app.register(AppSignIn.CALLBACK);

    String location = Browser.location(app.browser.open(app.demand(client, "prompt", "none")));

    assertEquals(Optional.of("login_required"), AppSignIn.answered(location).first("error"));
  }

  @Test
  void whoSaysNoSendsTheAppAwayWithoutACode() {
    String client = app.register(AppSignIn.CALLBACK);
    HttpResponse<String> signedIn = app.signIn(app.demand(client), RunningProvider.PASSWORD);
    HttpResponse<String> consent = app.browser.open(Browser.location(signedIn));

    String location = Browser.location(app.browser.submit(consent, "decision", "deny"));

    assertEquals(Optional.of("access_denied"), AppSignIn.answered(location).first("error"));
    assertTrue(AppSignIn.answered(location).first("code").isEmpty());
  }

  @Test
  void aProgramOnThisMachineMayUseAnyPort() {
    String client = app.register("http://127.0.0.1/back");

    HttpResponse<String> page =
        app.browser.open(app.demand(client, "redirect_uri", "http://127.0.0.1:51234/back"));
    HttpResponse<String> other =
        app.browser.open(app.demand(client, "redirect_uri", "http://127.0.0.1:51234/elsewhere"));

    assertEquals(200, page.statusCode());
    assertEquals(400, other.statusCode());
  }

  @Test
  void aCodeExpiresSoon() {
    String client = app.register(AppSignIn.CALLBACK);
    String code = app.code(client);
    SERVER.clock.pass(Duration.ofSeconds(61));

    AppSignIn.assertGrantRefused(app.redeem(client, code, app.proofs));
  }

  @Test
  void aCodeThatIsUsedTwiceEndsTheSignIn() {
    String client = app.register(AppSignIn.CALLBACK);
    String code = app.code(client);
    OIDCTokenResponse tokens = RunningProvider.tokens(app.redeem(client, code, app.proofs));

    AppSignIn.assertGrantRefused(app.redeem(client, code, app.proofs));

    AppSignIn.assertGrantRefused(app.refresh(client, AppSignIn.refreshToken(tokens), app.proofs));
  }

  @Test
  void aRefreshTokenIsReplacedEachTimeAndItsReplayEndsTheSignIn() {
    String client = app.register(AppSignIn.CALLBACK);
    String first =
        AppSignIn.refreshToken(
            RunningProvider.tokens(app.redeem(client, app.code(client), app.proofs)));

    String second =
        AppSignIn.refreshToken(RunningProvider.tokens(app.refresh(client, first, app.proofs)));
    assertNotEquals(first, second);
    AppSignIn.assertGrantRefused(app.refresh(client, first, app.proofs));

    AppSignIn.assertGrantRefused(app.refresh(client, second, app.proofs));
  }

  @Test
  void withoutOfflineAccessThereIsNoRefreshToken() {
    String client = app.register(AppSignIn.CALLBACK);

    OIDCTokenResponse tokens =
        RunningProvider.tokens(
            app.redeem(client, app.code(client, "scope", "openid webid"), app.proofs));

    assertNull(tokens.getOIDCTokens().getRefreshToken());
  }

  @Test
  void aSignInEndsAfterTwelveHours() {
    String client = app.register(AppSignIn.CALLBACK);
    app.code(client);
    SERVER.clock.pass(Duration.ofHours(12));

    String location = Browser.location(app.browser.open(app.demand(client, "prompt", "none")));

    assertEquals(Optional.of("login_required"), AppSignIn.answered(location).first("error"));
  }
}
