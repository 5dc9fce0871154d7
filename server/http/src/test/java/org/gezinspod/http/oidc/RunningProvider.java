package org.gezinspod.http.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gezinspod.http.AuthenticationStep;
import org.gezinspod.http.Chain;
import org.gezinspod.http.CorsStep;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.Form;
import org.gezinspod.http.HttpLimits;
import org.gezinspod.http.HttpServer;
import org.gezinspod.http.LimitStep;
import org.gezinspod.http.ProblemStep;
import org.gezinspod.http.Routes;
import org.gezinspod.http.auth.Attempts;
import org.gezinspod.http.auth.Enrolment;
import org.gezinspod.http.auth.MemoryAccounts;
import org.gezinspod.http.auth.ProofChecks;
import org.gezinspod.http.auth.ProofRules;
import org.gezinspod.http.auth.Secrets;
import org.gezinspod.http.auth.SettableClock;
import org.gezinspod.http.auth.SignIn;
import org.gezinspod.http.auth.TokenAuthentication;
import org.gezinspod.http.auth.TokenKeys;
import org.gezinspod.pod.account.AccountPorts;
import org.gezinspod.pod.account.EmailAddress;
import org.gezinspod.pod.name.BaseUrl;

/**
 * A provider and a resource server that really listen. Under every pod URL stands a door that says
 * who came in: the WebID, or {@code nobody}. The clock stands still until a test moves it.
 */
final class RunningProvider implements AutoCloseable {

  static final String PASSWORD = "correct horse battery";
  static final String SECRET = "a long secret: with/strange+signs %";
  static final Instant START = Instant.parse("2026-11-20T10:00:00.500Z");

  final SettableClock clock = new SettableClock(START);
  final AccountPorts ports = new MemoryAccounts().ports();
  final String base;
  final TokenKeys keys;
  private final Secrets secrets = new Secrets();
  private final HttpServer server;
  final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  RunningProvider(boolean requireTokenHash) {
    HttpLimits limits = HttpLimits.DEFAULT;
    server = HttpServer.bind("localhost", 0, limits);
    base = "http://localhost:" + server.port() + "/";
    String origin = base.substring(0, base.length() - 1);
    keys = TokenKeys.load(ports.signingKeys(), clock);
    ProofChecks proofs =
        new ProofChecks(origin, ProofRules.DEFAULT.requiringTokenHash(requireTokenHash), clock);
    SignIn signIn = new SignIn(ports, secrets, new Attempts(clock), clock, URI.create(origin));
    OidcProvider provider =
        new OidcProvider(
            new OidcProvider.Parts(
                new BaseUrl(base),
                ports,
                keys,
                proofs,
                secrets,
                new Attempts(clock),
                signIn,
                new PlainPages(),
                TokenTimes.DEFAULT,
                clock));
    Routes routes = provider.on(Routes.to(RunningProvider::whoAmI)).build();
    server.start(
        new Chain(
            new ProblemStep(TokenAuthentication.CHALLENGES),
            new LimitStep(limits),
            new CorsStep(),
            new AuthenticationStep(new TokenAuthentication(base, keys, proofs, clock), routes),
            routes));
    enrol();
  }

  private void enrol() {
    Enrolment enrolment = new Enrolment(ports, secrets, clock);
    for (String name : new String[] {"alice", "bob"}) {
      enrolment.open(
          name,
          new EmailAddress(name + "@example.org"),
          PASSWORD,
          SimpleValueFactory.getInstance().createIRI(webId(name)));
      enrolment.addMachine(
          ports.accounts().byName(name).orElseThrow().id(), name + "-client", SECRET);
    }
  }

  private static void whoAmI(Exchange exchange) {
    String who = exchange.actor().webId().map(Value::stringValue).orElse("nobody");
    exchange.send(200, "text/plain", who.getBytes(StandardCharsets.UTF_8));
  }

  String webId(String name) {
    return base + name + "/profile/card#me";
  }

  String token() {
    return base + ".oidc/token";
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpRequest.Builder request(String url) {
    return HttpRequest.newBuilder(URI.create(url));
  }

  /** A form that is posted, in the order of the map. */
  HttpRequest.Builder post(String url, String form) {
    return request(url).header("Content-Type", Form.MEDIA_TYPE).POST(BodyPublishers.ofString(form));
  }

  /** Asks for tokens with client_credentials and client_secret_post. */
  OIDCTokenResponse machineTokens(String name, ProofMaker proofs) {
    HttpResponse<String> answer =
        send(
            post(
                    token(),
                    Query.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        name + "-client",
                        "client_secret",
                        SECRET))
                .header("DPoP", proofs.proof("POST", token())));
    return tokens(answer);
  }

  static OIDCTokenResponse tokens(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    try {
      return OIDCTokenResponse.parse(JSONObjectUtils.parse(answer.body()));
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  static Map<String, Object> json(HttpResponse<String> answer) {
    try {
      return JSONObjectUtils.parse(answer.body());
    } catch (ParseException e) {
      throw new AssertionError(answer.body(), e);
    }
  }

  @Override
  public void close() {
    http.close();
    server.close();
  }
}
