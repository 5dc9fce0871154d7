package org.gezinspod.app;

import java.net.URI;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.gezinspod.app.config.PodConfig;
import org.gezinspod.http.AuthenticationStep;
import org.gezinspod.http.Chain;
import org.gezinspod.http.CorsStep;
import org.gezinspod.http.Exchange;
import org.gezinspod.http.Health;
import org.gezinspod.http.HttpLimits;
import org.gezinspod.http.LimitStep;
import org.gezinspod.http.ProblemStep;
import org.gezinspod.http.Routes;
import org.gezinspod.http.auth.Attempts;
import org.gezinspod.http.auth.ProofChecks;
import org.gezinspod.http.auth.ProofRules;
import org.gezinspod.http.auth.Secrets;
import org.gezinspod.http.auth.SignIn;
import org.gezinspod.http.auth.TokenAuthentication;
import org.gezinspod.http.auth.TokenKeys;
import org.gezinspod.http.ldp.PodEndpoint;
import org.gezinspod.http.ldp.StorageDescription;
import org.gezinspod.http.oidc.OidcProvider;
import org.gezinspod.http.oidc.TokenTimes;
import org.gezinspod.http.sparql.SparqlEndpoint;
import org.gezinspod.http.vocab.VocabularyEndpoint;
import org.gezinspod.http.web.SessionVisitors;
import org.gezinspod.http.web.WebApp;
import org.gezinspod.http.web.folder.PodDesk;
import org.gezinspod.pod.Pods;
import org.gezinspod.pod.account.AccountPorts;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.register.Register;
import org.gezinspod.shapes.ShapeLibrary;

/** Everything that answers HTTP, joined: which endpoint stands where. */
final class Site {
  /** Where "leave quickly" leads: a page that anybody could have open. */
  private static final String WEATHER = "https://www.knmi.nl/nederland-nu/weer/verwachtingen";

  private final PodConfig config;
  private final AccountPorts accounts;
  private final Register register;
  private final ShapeLibrary shapes;
  private final Pods pods;
  private final Secrets secrets;
  private final Clock clock;

  Site(
      PodConfig config,
      AccountPorts accounts,
      Register register,
      ShapeLibrary shapes,
      Pods pods,
      Secrets secrets,
      Clock clock) {
    this.config = config;
    this.accounts = accounts;
    this.register = register;
    this.shapes = shapes;
    this.pods = pods;
    this.secrets = secrets;
    this.clock = clock;
  }

  Chain chain(BooleanSupplier ready) {
    BaseUrl base = config.base();
    String origin = base.value().substring(0, base.value().length() - 1);
    TokenKeys keys = TokenKeys.load(accounts.signingKeys(), clock);
    ProofChecks proofs =
        new ProofChecks(
            origin, ProofRules.DEFAULT.requiringTokenHash(config.security().requireAth()), clock);
    SignIn signIn = new SignIn(accounts, secrets, new Attempts(clock), clock, URI.create(origin));
    WebApp web =
        new WebApp(
            new SessionVisitors(signIn, base.value().startsWith("https:")),
            PodDesk.desks(pods, register, clock),
            clock,
            WEATHER);
    OidcProvider provider =
        new OidcProvider(
            new OidcProvider.Parts(
                base,
                accounts,
                keys,
                proofs,
                secrets,
                new Attempts(clock),
                signIn,
                web.signInPages(),
                TokenTimes.DEFAULT,
                clock));
    Routes.Builder routes =
        Routes.to(new PodEndpoint(pods, new SparqlEndpoint(base, pods.limits().query())::answer))
            .at(
                "/.well-known/solid",
                Routes.Door.OWN,
                StorageDescription.ofServer(base, pods.documents()))
            .under(Health.FOLDER, Routes.Door.OWN, new Health(ready))
            .at("/", Routes.Door.OWN, Site::toTheApp)
            .under("/app/", Routes.Door.OWN, web)
            .under(VocabularyEndpoint.FOLDER, Routes.Door.OWN, new VocabularyEndpoint(shapes));
    Routes built = provider.on(routes).build();
    return new Chain(
        new ProblemStep(TokenAuthentication.CHALLENGES),
        new LimitStep(HttpLimits.DEFAULT),
        new CorsStep(),
        new AuthenticationStep(new TokenAuthentication(base.value(), keys, proofs, clock), built),
        built);
  }

  private static void toTheApp(Exchange exchange) {
    exchange.set("Location", "/app/").send(303);
  }
}
