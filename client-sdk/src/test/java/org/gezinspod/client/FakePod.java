package org.gezinspod.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A small pod on a port of its own: it signs clients in, checks every proof, keeps documents with
 * entity tags, and fails on demand. It plays what a server does on the wire, and nothing of what a
 * server decides.
 */
final class FakePod implements AutoCloseable {
  static final String CLIENT_ID = "de wit:client";
  static final String SECRET = "a long secret+with%signs";

  /** A request as it came. */
  record Seen(String method, String path, Map<String, List<String>> headers, String body) {
    String header(String name) {
      return String.join(", ", headers.getOrDefault(name, List.of()));
    }
  }

  /** Answers instead of the pod; each is used once. */
  @FunctionalInterface
  interface Fault {
    void answer(HttpExchange exchange) throws IOException;
  }

  private record Document(String mediaType, String body, String etag) {}

  final MovableClock clock;
  final List<Seen> seen = new CopyOnWriteArrayList<>();
  final List<String> complaints = new CopyOnWriteArrayList<>();
  final Deque<Fault> faults = new ArrayDeque<>();
  final Queue<Fault> tokenFaults = new ConcurrentLinkedQueue<>();
  final AtomicInteger tokensGiven = new AtomicInteger();
  volatile String nonce = "";
  volatile String tokenType = "DPoP";

  private final ProofCheck proofs;
  private final Map<String, String> keyOfToken = new ConcurrentHashMap<>();
  private final Map<String, Document> documents = new ConcurrentHashMap<>();
  private final AtomicInteger versions = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpServer server;
  private final String expectedAuthorization;
  private volatile String queryAnswer = "";
  private volatile String lastLocation = "";

  FakePod() {
    this(CLIENT_ID, SECRET, new MovableClock());
  }

  /** A pod in the present that knows one client. */
  FakePod(String clientId, String secret) {
    this(clientId, secret, Clock.systemUTC());
  }

  private FakePod(String clientId, String secret, Clock time) {
    proofs = new ProofCheck(time);
    clock = time instanceof MovableClock movable ? movable : new MovableClock();
    String pair =
        URLEncoder.encode(clientId, StandardCharsets.UTF_8)
            + ":"
            + URLEncoder.encode(secret, StandardCharsets.UTF_8);
    expectedAuthorization =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    server.setExecutor(threads);
    server.createContext("/.well-known/openid-configuration", this::configuration);
    server.createContext("/.oidc/token", this::token);
    server.createContext("/", this::resource);
    server.start();
  }

  String base() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  URI url(String path) {
    return URI.create(base() + path);
  }

  /** A client of this pod that takes no real pauses. */
  ClientBuilder client(Queue<java.time.Duration> pauses) {
    return GezinspodClient.at(base())
        .credentials(CLIENT_ID, SECRET)
        .clock(clock)
        .pause(pauses::add);
  }

  GezinspodClient client() {
    return client(new ConcurrentLinkedQueue<>()).build();
  }

  void put(String path, String turtle) {
    put(path, "text/turtle", turtle);
  }

  void put(String path, String mediaType, String body) {
    documents.put("/" + path, new Document(mediaType, body, nextTag()));
  }

  String text(String path) {
    Document document = documents.get("/" + path);
    return document == null ? "" : document.body();
  }

  void forgetTokens() {
    keyOfToken.clear();
  }

  List<Seen> requests(String method) {
    return seen.stream().filter(each -> each.method().equals(method)).toList();
  }

  private void configuration(HttpExchange exchange) throws IOException {
    String json =
        "{\"issuer\": \"" + base() + "\", \"token_endpoint\": \"" + base() + ".oidc/token\"}";
    try (exchange) {
      reply(exchange, 200, "application/json", json);
    }
  }

  private void token(HttpExchange exchange) throws IOException {
    try {
      Fault fault = tokenFaults.poll();
      if (fault != null) {
        fault.answer(exchange);
        return;
      }
      String given = exchange.getRequestHeaders().getFirst("Authorization");
      if (!expectedAuthorization.equals(given)) {
        reply(exchange, 401, "application/json", "{\"error\": \"invalid_client\"}");
        return;
      }
      String proof = exchange.getRequestHeaders().getFirst("DPoP");
      String key = proofs.thumbprint(proof, "POST", base() + ".oidc/token", "", nonce);
      String token = "token-" + tokensGiven.incrementAndGet();
      keyOfToken.put(token, key);
      reply(
          exchange,
          200,
          "application/json",
          "{\"access_token\": \"%s\", \"token_type\": \"%s\", \"expires_in\": 300}"
              .formatted(token, tokenType));
    } catch (AssertionError wrong) {
      complaints.add(String.valueOf(wrong.getMessage()));
      exchange.getResponseHeaders().set("DPoP-Nonce", nonce.isEmpty() ? "n" : nonce);
      reply(exchange, 400, "application/json", "{\"error\": \"use_dpop_nonce\"}");
    } finally {
      exchange.close();
    }
  }

  private void resource(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String path = exchange.getRequestURI().getPath();
      String method = exchange.getRequestMethod();
      seen.add(new Seen(method, path, Map.copyOf(exchange.getRequestHeaders()), body));
      String refusal = refusal(exchange);
      if (!refusal.isEmpty()) {
        complaints.add(refusal);
        exchange.getResponseHeaders().set("WWW-Authenticate", refusal);
        if (refusal.contains("nonce")) {
          exchange.getResponseHeaders().set("DPoP-Nonce", nonce);
        }
        reply(exchange, 401, "text/plain", "");
        return;
      }
      Fault fault;
      synchronized (faults) {
        fault = faults.poll();
      }
      if (fault != null) {
        exchange.setAttribute("body", body);
        fault.answer(exchange);
        return;
      }
      if (!queryAnswer.isEmpty() && path.endsWith("sparql")) {
        reply(exchange, 200, "application/sparql-results+json", queryAnswer);
        return;
      }
      carryOut(exchange, method, path, body);
    }
  }

  /** Answers every query so. */
  void answerQueries(String json) {
    queryAnswer = json;
  }

  /** Where the last new document went. */
  String lastLocation() {
    return lastLocation;
  }

  /** Does what was asked, without an answer. */
  void carryOutSilently(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    if (exchange.getRequestMethod().equals("DELETE")) {
      documents.remove(path);
    } else {
      String mediaType = exchange.getRequestHeaders().getFirst("Content-Type");
      String body = (String) exchange.getAttribute("body");
      documents.put(path, new Document(mediaType, body, nextTag()));
    }
  }

  /** Waits until the test is over. */
  void untilClosed() {
    try {
      closed.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private String refusal(HttpExchange exchange) {
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    String token = authorization == null ? "" : authorization.replaceFirst("^DPoP ", "");
    String bound = keyOfToken.get(token);
    if (bound == null) {
      return "DPoP error=\"invalid_token\"";
    }
    String path = exchange.getRequestURI().getRawPath().substring(1);
    try {
      String key =
          proofs.thumbprint(
              exchange.getRequestHeaders().getFirst("DPoP"),
              exchange.getRequestMethod(),
              base() + path,
              token,
              nonce);
      return key.equals(bound) ? "" : "DPoP error=\"invalid_token\"";
    } catch (AssertionError wrong) {
      return String.valueOf(wrong.getMessage()).contains("nonce")
          ? "DPoP error=\"use_dpop_nonce\""
          : "DPoP error=\"invalid_dpop_proof\", error_description=\"" + wrong.getMessage() + "\"";
    }
  }

  /** What the pod does with a request that was let in. */
  void carryOut(HttpExchange exchange, String method, String path, String body) throws IOException {
    Document current = documents.get(path);
    String ifMatch = exchange.getRequestHeaders().getFirst("If-Match");
    String ifNoneMatch = exchange.getRequestHeaders().getFirst("If-None-Match");
    if ((ifMatch != null && (current == null || !ifMatch.equals(current.etag())))
        || (ifNoneMatch != null && current != null)) {
      reply(exchange, 412, "text/plain", "");
      return;
    }
    switch (method) {
      case "GET", "HEAD" -> give(exchange, current);
      case "PUT" -> store(exchange, path, body, current == null ? 201 : 204);
      case "POST" -> {
        String slug = exchange.getRequestHeaders().getFirst("Slug");
        String child = path + (slug == null ? "r" + versions.incrementAndGet() : slug);
        lastLocation = url(child.substring(1)).toString();
        exchange.getResponseHeaders().set("Location", child);
        store(exchange, child, body, 201);
      }
      case "DELETE" -> {
        documents.remove(path);
        reply(exchange, current == null ? 404 : 204, "text/plain", "");
      }
      default -> reply(exchange, 405, "text/plain", "");
    }
  }

  private void give(HttpExchange exchange, @Nullable Document current) throws IOException {
    if (current == null) {
      reply(exchange, 404, "text/plain", "");
      return;
    }
    exchange.getResponseHeaders().set("ETag", current.etag());
    reply(exchange, 200, current.mediaType(), current.body());
  }

  private void store(HttpExchange exchange, String path, String body, int status)
      throws IOException {
    String mediaType = exchange.getRequestHeaders().getFirst("Content-Type");
    Document document = new Document(mediaType, body, nextTag());
    documents.put(path, document);
    exchange.getResponseHeaders().set("ETag", document.etag());
    reply(exchange, status, "text/plain", "");
  }

  private String nextTag() {
    return "\"v" + versions.incrementAndGet() + "\"";
  }

  static void reply(HttpExchange exchange, int status, String mediaType, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", mediaType);
    boolean silent = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, silent ? -1 : bytes.length);
    if (!silent) {
      exchange.getResponseBody().write(bytes);
    }
  }

  /** A fault: a status and a problem. */
  static Fault problem(int status, String json) {
    return exchange -> reply(exchange, status, "application/problem+json", json);
  }

  /** A fault: the connection ends without an answer. */
  static Fault hangUp() {
    return HttpExchange::close;
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
