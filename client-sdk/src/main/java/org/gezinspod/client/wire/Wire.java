package org.gezinspod.client.wire;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gezinspod.client.problem.GezinspodException.AddressRefused;
import org.gezinspod.client.problem.GezinspodException.NotAsExpected;
import org.gezinspod.client.problem.GezinspodException.TooLarge;
import org.gezinspod.client.problem.GezinspodException.Unreachable;
import org.gezinspod.client.problem.Problem;

/**
 * Sends one request and waits for its complete answer, within a time and a size. Redirects are not
 * followed: a token and a proof are meant for one address. Safe for many threads.
 */
public final class Wire {
  private final HttpClient http;
  private final Limits limits;
  private final String userAgent;

  /**
   * The bounds of one exchange.
   *
   * @param connect the longest time to make a connection
   * @param exchange the longest time from sending until the last byte of the answer
   * @param maxAnswerBytes the largest body that is taken
   * @param plainHttpAnywhere whether unencrypted HTTP may leave this machine
   */
  public record Limits(
      Duration connect, Duration exchange, int maxAnswerBytes, boolean plainHttpAnywhere) {
    public Limits {
      if (connect.isNegative() || connect.isZero() || exchange.isNegative() || exchange.isZero()) {
        throw new IllegalArgumentException("A timeout must be longer than nothing");
      }
      if (maxAnswerBytes < 1) {
        throw new IllegalArgumentException("The largest answer must be at least one byte");
      }
    }
  }

  /** A wire with its own pool of connections. */
  public Wire(Limits limits, String userAgent) {
    this.limits = limits;
    this.userAgent = userAgent;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(limits.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * Sends a call with further headers.
   *
   * @throws Unreachable when no complete answer came in time
   * @throws TooLarge when the answer is over the limit
   */
  public Answer send(Call call, Map<String, String> further) {
    HttpRequest request = request(call, further);
    CompletableFuture<HttpResponse<byte[]>> pending =
        http.sendAsync(request, info -> new BoundedBody(limits.maxAnswerBytes()));
    try {
      // HttpRequest.timeout ends with the headers; a body that stalls would hang for ever.
      HttpResponse<byte[]> response =
          pending.get(limits.exchange().toMillis(), TimeUnit.MILLISECONDS);
      return new Answer(call.url(), response.statusCode(), response.headers(), response.body());
    } catch (TimeoutException late) {
      pending.cancel(true);
      throw new Unreachable("the answer took too long", late);
    } catch (InterruptedException interrupted) {
      pending.cancel(true);
      Thread.currentThread().interrupt();
      throw new Unreachable("the waiting thread was interrupted", interrupted);
    } catch (ExecutionException failed) {
      throw reason(failed);
    }
  }

  private HttpRequest request(Call call, Map<String, String> further) {
    URI url = call.url();
    demandSafeAddress(url);
    // Plain HTTP/1.1 without TLS: the upgrade that HttpClient would offer is refused by many
    // servers.
    HttpClient.Version version =
        url.getScheme().equals("https") ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1;
    HttpRequest.Builder request = HttpRequest.newBuilder(url).version(version);
    request.setHeader("User-Agent", userAgent);
    call.headers().forEach(request::setHeader);
    further.forEach(request::setHeader);
    return request
        .method(
            call.method(),
            call.hasBody()
                ? HttpRequest.BodyPublishers.ofByteArray(call.body())
                : HttpRequest.BodyPublishers.noBody())
        .build();
  }

  /**
   * Demands an address to which a secret may travel.
   *
   * @throws AddressRefused for anything but https, or http to this machine
   */
  public void demandSafeAddress(URI url) {
    if (!isSafe(url)) {
      throw new AddressRefused(
          "the address is not an absolute https URL (http only to this machine itself)");
    }
  }

  /** An address that a server named, if a secret may travel there. */
  public URI trusted(String what, String address) {
    try {
      URI url = URI.create(address);
      if (isSafe(url)) {
        return url;
      }
    } catch (IllegalArgumentException malformed) {
      throw new NotAsExpected(what + " is not a URL");
    }
    throw new NotAsExpected(what + " is not an https URL (nor http to this machine itself)");
  }

  private boolean isSafe(URI url) {
    String scheme = url.getScheme();
    String host = url.getHost();
    if (scheme == null || host == null) {
      return false;
    }
    return scheme.equals("https")
        || (scheme.equals("http") && (limits.plainHttpAnywhere() || isThisMachine(host)));
  }

  private static boolean isThisMachine(String host) {
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.equals("[::1]")
        || host.matches("127(\\.[0-9]{1,3}){3}");
  }

  private RuntimeException reason(ExecutionException failed) {
    Throwable cause = failed.getCause();
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof BoundedBody.OverLimit) {
        return new TooLarge(
            new Problem(
                0,
                Problem.NO_TYPE,
                "the answer is over " + limits.maxAnswerBytes() + " bytes",
                ""));
      }
    }
    return new Unreachable("the connection failed", cause == null ? failed : cause);
  }
}
