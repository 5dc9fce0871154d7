package org.gezinspod.http.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.gezinspod.http.AuthenticationStep;
import org.gezinspod.http.Chain;
import org.gezinspod.http.CorsStep;
import org.gezinspod.http.HttpLimits;
import org.gezinspod.http.HttpServer;
import org.gezinspod.http.LimitStep;
import org.gezinspod.http.ProblemStep;
import org.gezinspod.http.Routes;
import org.gezinspod.pod.access.Actor;
import org.gezinspod.shapes.ShapeLibrary;
import org.gezinspod.vocab.Begrip;
import org.gezinspod.vocab.Jzv;
import org.gezinspod.vocab.Vocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vocabulary over the wire: what each client gets, and what it may keep. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VocabularyEndpointTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer server = HttpServer.bind("127.0.0.1", 0, HttpLimits.DEFAULT);

  @BeforeAll
  void start() {
    Routes routes =
        Routes.to(Routes::nothing)
            .under(
                VocabularyEndpoint.FOLDER,
                Routes.Door.OWN,
                new VocabularyEndpoint(new ShapeLibrary()))
            .build();
    server.start(
        new Chain(
            new ProblemStep(List.of("Bearer")),
            new LimitStep(HttpLimits.DEFAULT),
            new CorsStep(),
            new AuthenticationStep(exchange -> Actor.ANONYMOUS, routes),
            routes));
  }

  @AfterAll
  void stop() {
    client.close();
    server.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path, String accept)
      throws IOException, InterruptedException {
    return send(request(path).header("Accept", accept));
  }

  private static String header(HttpResponse<?> response, String name) {
    return String.join(", ", response.headers().allValues(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html;"
            + " charset=utf-8",
        "text/turtle                                                     | text/turtle;"
            + " charset=utf-8",
        "TEXT/Turtle; charset=utf-8                                      | text/turtle;"
            + " charset=utf-8",
        "application/ld+json                                             | application/ld+json",
        "application/json                                                | application/ld+json",
        "text/html;q=0.3, application/ld+json;q=0.8                      | application/ld+json",
        "text/html;q=0, */*                                              | text/turtle;"
            + " charset=utf-8",
        "application/rdf+xml, */*;q=0.1                                  | text/turtle;"
            + " charset=utf-8",
        "*/*                                                             | text/turtle;"
            + " charset=utf-8"
      })
  void aClientGetsTheFormItPrefers(String accept, String expected)
      throws IOException, InterruptedException {
    for (String path :
        List.of("/vocab/", "/vocab/jzv", "/vocab/begrip/doel", "/vocab/begrip/doel/nazorg")) {
      HttpResponse<String> answer = get(path, accept);

      assertEquals(200, answer.statusCode(), path);
      assertEquals(expected, header(answer, "Content-Type"), path);
      assertTrue(header(answer, "Vary").contains("Accept"), path);
      assertTrue(header(answer, "Vary").contains("Origin"), path);
    }
  }

  @Test
  void aFormThatIsNotThereIsRefusedWithTheListOfThoseThatAre()
      throws IOException, InterruptedException {
    HttpResponse<String> answer = get("/vocab/jzv", "image/png");

    assertEquals(406, answer.statusCode());
    assertEquals("application/problem+json", header(answer, "Content-Type"));
    assertTrue(answer.body().contains("text/html, text/turtle, application/ld+json"));
  }

  @Test
  void theTurtleIsTheVocabulary() throws IOException, InterruptedException {
    String ontology = get("/vocab/jzv", "text/turtle").body();
    String concept = get("/vocab/begrip/doel/nazorg", "text/turtle").body();

    var terms = Rio.parse(new StringReader(ontology), RDFFormat.TURTLE);
    var one = Rio.parse(new StringReader(concept), RDFFormat.TURTLE);
    assertTrue(terms.contains(Jzv.Gezinsplan, RDF.TYPE, null));
    assertTrue(one.contains(Begrip.Doel.nazorg, RDF.TYPE, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/turtle", "application/ld+json"})
  void theShapesArePublishedToo(String accept) throws IOException, InterruptedException {
    HttpResponse<String> answer = get("/vocab/shape", accept);

    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("ActiePod"));
    assertTrue(answer.body().contains("MeldingUitwisseling"));
    if (accept.equals("text/turtle")) {
      var shapes = Rio.parse(new StringReader(answer.body()), RDFFormat.TURTLE);
      assertTrue(shapes.contains(null, SHACL.TARGET_CLASS, Jzv.Actie));
    }
  }

  @Test
  void everybodyMayKeepACopyAndAskWhetherItIsStillGood() throws IOException, InterruptedException {
    HttpResponse<String> first = get("/vocab/jzv", "text/turtle");
    String tag = header(first, "ETag");

    HttpResponse<String> again =
        send(
            request("/vocab/jzv")
                .header("Accept", "text/turtle")
                .header("If-None-Match", "\"other\", W/" + tag));
    HttpResponse<String> html = get("/vocab/jzv", "text/html");

    assertEquals("public, max-age=3600", header(first, "Cache-Control"));
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertEquals(tag, header(again, "ETag"));
    assertEquals("public, max-age=3600", header(again, "Cache-Control"));
    assertTrue(header(again, "Vary").contains("Accept"));
    assertNotEquals(tag, header(html, "ETag"));
  }

  @Test
  void theContextHasOneFormWhateverIsAsked() throws IOException, InterruptedException {
    HttpResponse<String> answer = get("/vocab/context/v1.jsonld", "text/html");

    assertEquals(200, answer.statusCode());
    assertEquals("application/ld+json", header(answer, "Content-Type"));
    assertEquals(Vocabulary.context(), answer.body());
    assertFalse(header(answer, "Vary").contains("Accept"));
  }

  @Test
  void aPageOfAnotherOriginMayReadIt() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        send(request("/vocab/jzv").header("Origin", "https://app.example"));
    HttpResponse<String> preflight =
        send(
            request("/vocab/jzv")
                .header("Origin", "https://app.example")
                .header("Access-Control-Request-Method", "GET")
                .method("OPTIONS", BodyPublishers.noBody()));

    assertEquals("https://app.example", header(answer, "Access-Control-Allow-Origin"));
    assertEquals("", header(answer, "Access-Control-Allow-Credentials"));
    assertEquals(204, preflight.statusCode());
  }

  @Test
  void aPageRunsAndLoadsNothing() throws IOException, InterruptedException {
    HttpResponse<String> answer = get("/vocab/", "text/html");
    String policy = header(answer, "Content-Security-Policy");

    assertTrue(policy.startsWith("default-src 'none'; style-src 'sha256-"), policy);
    assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
    assertEquals("sandbox", header(get("/vocab/", "text/turtle"), "Content-Security-Policy"));
  }

  @Test
  void headSaysWhatGetWouldSay() throws IOException, InterruptedException {
    HttpResponse<String> get = get("/vocab/jzv", "text/turtle");
    HttpResponse<String> head =
        send(
            request("/vocab/jzv")
                .header("Accept", "text/turtle")
                .method("HEAD", BodyPublishers.noBody()));

    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertEquals(header(get, "ETag"), header(head, "ETag"));
    assertEquals(header(get, "Content-Length"), header(head, "Content-Length"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/vocab",
        "/vocab/nothing",
        "/vocab/jzv/",
        "/vocab/begrip/",
        "/vocab/begrip/nothing",
        "/vocab/begrip/doel/nothing",
        "/vocab/begrip/doel/nazorg/",
        "/vocab/begrip/doel/%3Cscript%3E",
        "/vocab/context/",
        "/vocab/context/v2.jsonld"
      })
  void whatIsNotThereIsNotFound(String path) throws IOException, InterruptedException {
    for (String accept : List.of("text/html", "text/turtle", "application/ld+json")) {
      HttpResponse<String> answer = get(path, accept);

      assertEquals(404, answer.statusCode());
      assertEquals("application/problem+json", header(answer, "Content-Type"));
      assertTrue(header(answer, "Cache-Control").contains("no-store"));
      assertFalse(answer.body().contains("script"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "POST", "PATCH", "DELETE"})
  void nobodyChangesTheVocabularyOverTheWire(String method)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        send(request("/vocab/jzv").method(method, BodyPublishers.ofString("x")));

    assertEquals(405, answer.statusCode());
    assertEquals("GET, HEAD, OPTIONS", header(answer, "Allow"));
  }
}
