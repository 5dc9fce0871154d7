package org.gezinspod.client;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.gezinspod.client.begrip.Code;
import org.gezinspod.client.begrip.Verwerkingsdoel;
import org.gezinspod.client.problem.GezinspodException.AddressRefused;
import org.gezinspod.client.signin.ClientCredentials;
import org.gezinspod.client.signin.ProofKey;
import org.gezinspod.client.signin.SignIn;
import org.gezinspod.client.wire.Origin;
import org.gezinspod.client.wire.Patience;
import org.gezinspod.client.wire.Patience.Schedule;
import org.gezinspod.client.wire.Wire;
import org.jspecify.annotations.Nullable;

/** How a {@link GezinspodClient} is made. What is not set has the default that its method names. */
public final class ClientBuilder {
  private final URI baseUrl;
  private final Set<Origin> trusted = new HashSet<>();
  private @Nullable ClientCredentials credentials;
  private String purpose = "";
  private String userAgent = "gezinspod-client-sdk";
  private Duration connectTimeout = Duration.ofSeconds(5);
  private Duration answerTimeout = Duration.ofSeconds(30);
  private int maxAnswerBytes = 16 * 1024 * 1024;
  private boolean plainHttp;
  private int tries = 4;
  private Duration firstDelay = Duration.ofMillis(200);
  private Duration longestWait = Duration.ofSeconds(20);
  private Clock clock = Clock.systemUTC();
  private Patience.Pause pause = duration -> Thread.sleep(duration.toMillis());

  ClientBuilder(URI baseUrl) {
    this.baseUrl = baseUrl;
    this.trusted.add(Origin.of(baseUrl));
  }

  /** The registered client that signs in. There is no default. */
  public ClientBuilder credentials(String clientId, String clientSecret) {
    this.credentials = new ClientCredentials(clientId, clientSecret);
    return this;
  }

  /**
   * The purpose of use that goes with every deed. Default: none, and then the server refuses what
   * needs one.
   */
  public ClientBuilder purpose(Code<Verwerkingsdoel> concept) {
    this.purpose = ascii(concept.iri().stringValue());
    return this;
  }

  /** The name under which the program shows itself to the server. */
  public ClientBuilder userAgent(String name) {
    this.userAgent = ascii(name);
    return this;
  }

  /** The longest time to connect (default 5 seconds) and until a complete answer (30 seconds). */
  public ClientBuilder timeouts(Duration connect, Duration answer) {
    this.connectTimeout = connect;
    this.answerTimeout = answer;
    return this;
  }

  /** The largest answer that is taken; default 16 MiB. */
  public ClientBuilder maxAnswerBytes(int bytes) {
    this.maxAnswerBytes = bytes;
    return this;
  }

  /**
   * How often a safe request is sent at most, the first time included (default 4), the longest
   * pause before the second time (200 ms, doubling), and the longest pause at all (20 seconds).
   */
  public ClientBuilder tries(int atMost, Duration firstPause, Duration longestPause) {
    this.tries = atMost;
    this.firstDelay = firstPause;
    this.longestWait = longestPause;
    return this;
  }

  /**
   * Another server with pods to which this client may send its token. Default: only the one with
   * the base URL, for addresses stand in documents that others write.
   */
  public ClientBuilder trust(String url) {
    this.trusted.add(Origin.of(URI.create(url)));
    return this;
  }

  /**
   * Lets secrets and data travel unencrypted to other machines. For tests on a closed network only;
   * the default refuses it.
   */
  public ClientBuilder unsafeAllowPlainHttp() {
    this.plainHttp = true;
    return this;
  }

  /** The clock of tokens and proofs; default the system's. */
  public ClientBuilder clock(Clock given) {
    this.clock = given;
    return this;
  }

  ClientBuilder pause(Patience.Pause given) {
    this.pause = given;
    return this;
  }

  /**
   * The client. Nothing is sent yet: it signs in with its first deed.
   *
   * @throws IllegalStateException without credentials
   * @throws AddressRefused when the base URL is plain HTTP to another machine
   */
  public GezinspodClient build() {
    ClientCredentials given = credentials;
    if (given == null) {
      throw new IllegalStateException("A client needs credentials(clientId, clientSecret)");
    }
    Wire wire =
        new Wire(
            new Wire.Limits(connectTimeout, answerTimeout, maxAnswerBytes, plainHttp), userAgent);
    wire.demandSafeAddress(baseUrl);
    Patience patience =
        new Patience(
            new Schedule(tries, firstDelay, longestWait), clock, new SecureRandom(), pause);
    SignIn signIn = new SignIn(baseUrl, given, new ProofKey(clock), wire, patience, clock);
    return new GezinspodClient(new Messenger(signIn, wire, patience, trusted, purpose));
  }

  /** A header value: visible ASCII characters, and blanks between them. */
  static String ascii(String value) {
    if (!value.matches("[\\x21-\\x7E]([\\x20-\\x7E]*[\\x21-\\x7E])?")) {
      throw new IllegalArgumentException("Only visible ASCII characters can stand here");
    }
    return value;
  }

  @Override
  public String toString() {
    return "ClientBuilder";
  }
}
