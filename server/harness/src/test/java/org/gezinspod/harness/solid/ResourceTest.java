package org.gezinspod.harness.solid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.gezinspod.harness.Caller;
import org.gezinspod.harness.Reply;
import org.gezinspod.testkit.Requirement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Reading and writing resources (Solid Protocol §3 to §5). */
final class ResourceTest {
  private static final String TURTLE = "text/turtle";
  private static final String JSON_LD = "application/ld+json";
  private static final Village VILLAGE = new Village();
  private final Caller alice = VILLAGE.alice;

  @AfterAll
  static void close() {
    VILLAGE.close();
  }

  @Test
  @Requirement("https://solidproject.org/TR/protocol#server-put-patch-uri-assignment")
  void aDocumentIsStoredAndSentAsItWas() {
    String turtle = "# a comment\n<#it>   <http://x/p>  'v' .";

    Reply put = alice.write("PUT", "alice/same", turtle, "Content-Type", TURTLE);
    Reply get = alice.send("GET", "alice/same");

    assertEquals(201, put.status(), put::toString);
    assertEquals(VILLAGE.url("alice/same"), put.header("Location"));
    assertEquals(turtle, get.text());
    assertEquals(TURTLE, get.header("Content-Type"));
    assertEquals(put.header("ETag"), get.header("ETag"));
  }

  @Test
  @Requirement("https://solidproject.org/TR/protocol#server-representation-turtle-jsonld")
  void turtleAndJsonLdAreGivenForEachOther() {
    put("alice/t", TURTLE, "<#it> <http://x/p> \"v\" .");
    put("alice/j", JSON_LD, "{\"@id\":\"#it\",\"http://x/p\":\"v\"}");

    Reply json = alice.send("GET", "alice/t", "Accept", JSON_LD);
    Reply turtle = alice.send("GET", "alice/j", "Accept", TURTLE);
    Reply triples = alice.send("GET", "alice/j", "Accept", "application/n-triples");

    assertEquals(JSON_LD, json.header("Content-Type"));
    assertTrue(json.text().contains("\"" + VILLAGE.url("alice/t#it") + "\""), json::text);
    assertEquals(TURTLE, turtle.header("Content-Type"));
    assertTrue(turtle.text().contains("<" + VILLAGE.url("alice/j#it") + ">"), turtle::text);
    assertEquals(
        "<" + VILLAGE.url("alice/j#it") + "> <http://x/p> \"v\" .", triples.text().strip());
    assertTrue(json.header("Vary").contains("Accept"));
    assertEquals(406, alice.send("GET", "alice/t", "Accept", "text/html").status());
    assertNotEquals(json.header("ETag"), alice.send("GET", "alice/t").header("ETag"));
  }

  @Test
  @Requirement("https://solidproject.org/TR/protocol#server-storage-description")
  void aResourceSaysWhatItIs() {
    put("alice/says", TURTLE, "<#it> <http://x/p> 1 .");

    Reply document = alice.send("HEAD", "alice/says");
    Reply root = alice.send("HEAD", "alice/");

    assertEquals(List.of(VILLAGE.url("alice/says.acl")), document.links("acl"));
    assertEquals(List.of(VILLAGE.url("alice/.acl")), root.links("acl"));
    assertEquals(List.of("http://www.w3.org/ns/ldp#Resource"), document.links("type"));
    assertTrue(root.links("type").contains("http://www.w3.org/ns/pim/space#Storage"));
    assertTrue(root.links("type").contains("http://www.w3.org/ns/ldp#BasicContainer"));
    assertEquals(
        List.of(VILLAGE.url("alice/.well-known/solid")),
        document.links("http://www.w3.org/ns/solid/terms#storageDescription"));
    assertEquals("user=\"read append write control\",public=\"\"", document.header("WAC-Allow"));
    assertEquals("GET, HEAD, OPTIONS, PUT, PATCH, DELETE", document.header("Allow"));
    assertEquals("GET, HEAD, OPTIONS, POST, PUT, PATCH", root.header("Allow"));
    assertEquals("text/n3, application/sparql-update", document.header("Accept-Patch"));
    assertTrue(root.header("Accept-Post").contains("*/*"));
    assertEquals("private, no-store", document.header("Cache-Control"));
    assertFalse(document.header("Last-Modified").isEmpty());
    assertEquals(0, document.body().length);
  }

  @Test
  void headSaysTheSameAsGet() {
    put("alice/head", TURTLE, "<#it> <http://x/p> 1 .");
    alice.send(
        "PUT",
        "alice/head.bin",
        BodyPublishers.ofByteArray(new byte[70_000]),
        "Content-Type",
        "a/b");

    for (String path : List.of("alice/", "alice/head", "alice/head.bin", "alice/.acl")) {
      Reply get = alice.send("GET", path);
      Reply head = alice.send("HEAD", path);

      assertEquals(200, head.status());
      assertEquals(0, head.body().length);
      for (String name :
          List.of(
              "Content-Type",
              "Content-Length",
              "ETag",
              "Last-Modified",
              "Link",
              "WAC-Allow",
              "Allow",
              "Vary",
              "Cache-Control",
              "Accept-Patch",
              "Accept-Put",
              "Accept-Ranges")) {
        assertEquals(get.header(name), head.header(name), () -> name + " of " + path);
      }
    }
  }

  @Test
  @Requirement("https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2")
  void aRepresentationThatIsKnownIsNotSentAgain() {
    put("alice/known", TURTLE, "<#it> <http://x/p> 1 .");
    String tag = alice.send("GET", "alice/known").header("ETag");

    Reply again = alice.send("GET", "alice/known", "If-None-Match", "\"x\", W/" + tag);

    assertEquals(304, again.status());
    assertEquals(tag, again.header("ETag"));
    assertEquals(0, again.body().length);
    assertEquals(
        200, alice.send("GET", "alice/known", "If-None-Match", tag, "Accept", JSON_LD).status());
    assertEquals(412, alice.send("GET", "alice/known", "If-Match", "\"x\"").status());
    assertEquals(400, alice.send("GET", "alice/known", "If-None-Match", "no tag").status());
  }

  @Test
  @Requirement("https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1")
  void aWriteOnAnOldVersionIsRefused() {
    put("alice/version", TURTLE, "<#it> <http://x/p> 1 .");
    String old = alice.send("GET", "alice/version", "Accept", JSON_LD).header("ETag");

    assertEquals(204, putIf("If-Match", old, "2"));
    assertEquals(412, putIf("If-Match", old, "3"));
    String current = alice.send("GET", "alice/version").header("ETag");
    assertEquals(412, putIf("If-Match", "W/" + current, "3"));
    assertEquals(412, putIf("If-None-Match", "*", "3"));
    assertEquals(412, putIf("If-None-Match", current, "3"));
    assertEquals(412, putIf("If-Unmodified-Since", "Sat, 29 Oct 2094 19:43:31 GMT", "3"));
    assertEquals(400, putIf("If-Match", "rubbish", "3"));
    assertEquals(204, putIf("If-Match", "*", "4"));
    assertTrue(alice.send("GET", "alice/version").text().contains(" 4 "));
    assertEquals(412, alice.send("DELETE", "alice/version", "If-Match", old).status());
    assertEquals(
        412,
        alice
            .write("PUT", "alice/not-there", "", "Content-Type", TURTLE, "If-Match", "*")
            .status());
  }

  private int putIf(String header, String value, String object) {
    return alice
        .write(
            "PUT",
            "alice/version",
            "<#it> <http://x/p> " + object + " .",
            "Content-Type",
            TURTLE,
            header,
            value)
        .status();
  }

  @Test
  @Requirement("https://solidproject.org/TR/protocol#server-put-patch-intermediate-containers")
  void theContainersAboveAreMade() {
    put("alice/deep/er/est", TURTLE, "<#it> <http://x/p> 1 .");
    Reply patched =
        alice.write(
            "PATCH",
            "alice/by/patch/made",
            "INSERT DATA { <#it> <http://x/p> 1 }",
            "Content-Type",
            "application/sparql-update");

    assertEquals(201, patched.status(), patched::toString);
    assertTrue(alice.send("GET", "alice/deep/").text().contains("ldp:contains <er/>"));
    assertTrue(alice.send("GET", "alice/by/patch/").text().contains("ldp:contains <made>"));
  }

  @Test
  @Requirement("https://solidproject.org/TR/protocol#server-post-slug-uri-assignment")
  void aMemberIsAddedUnderTheNameThatIsWished() {
    put("alice/post/", TURTLE, "");

    Reply document =
        alice.write(
            "POST", "alice/post/", "<> <http://x/p> 1 .", "Content-Type", TURTLE, "Slug", "one");
    Reply again =
        alice.write(
            "POST", "alice/post/", "<> <http://x/p> 1 .", "Content-Type", TURTLE, "Slug", "one");
    Reply container =
        alice.write(
            "POST",
            "alice/post/",
            "",
            "Content-Type",
            TURTLE,
            "Slug",
            "box",
            "Link",
            "<http://www.w3.org/ns/ldp#BasicContainer>; rel=\"type\"");
    Reply binary =
        alice.write("POST", "alice/post/", "bytes", "Content-Type", "text/plain", "Slug", "b.txt");

    assertEquals(201, document.status(), document::toString);
    assertEquals(VILLAGE.url("alice/post/one"), document.header("Location"));
    assertTrue(again.header("Location").startsWith(VILLAGE.url("alice/post/one-")));
    assertEquals(VILLAGE.url("alice/post/box/"), container.header("Location"));
    assertEquals("bytes", alice.send("GET", "alice/post/b.txt").text(), binary::toString);
    assertEquals(404, alice.write("POST", "alice/none/", "", "Content-Type", TURTLE).status());
    Reply onDocument = alice.write("POST", "alice/post/one", "", "Content-Type", TURTLE);
    assertEquals(405, onDocument.status());
    assertEquals("GET, HEAD, OPTIONS, PUT, PATCH, DELETE", onDocument.header("Allow"));
  }

  @Test
  @Requirement("https://solidproject.org/TR/protocol#uri-slash-semantics")
  void aNameIsTakenWithAndWithoutItsSlash() {
    put("alice/slash", TURTLE, "<#it> <http://x/p> 1 .");
    put("alice/slashed/", TURTLE, "");

    assertEquals(404, alice.send("GET", "alice/slash/").status());
    assertEquals(404, alice.send("GET", "alice/slashed").status());
    assertEquals(409, write("PUT", "alice/slash/", TURTLE, ""));
    assertEquals(409, write("PUT", "alice/slashed", TURTLE, ""));
    assertEquals(409, write("PUT", "alice/slash/below", TURTLE, ""));
  }

  @Test
  @Requirement("https://solidproject.org/TR/protocol#server-delete-protect-root-container")
  void whatHasMembersAndTheRootStay() {
    put("alice/full/member", TURTLE, "<#it> <http://x/p> 1 .");

    assertEquals(409, alice.send("DELETE", "alice/full/").status());
    Reply root = alice.send("DELETE", "alice/");
    assertEquals(405, root.status());
    assertFalse(root.header("Allow").contains("DELETE"));
    assertEquals(405, alice.send("DELETE", "alice/.acl").status());
    assertEquals(204, alice.send("DELETE", "alice/full/member").status());
    assertEquals(204, alice.send("DELETE", "alice/full/").status());
    assertEquals(404, alice.send("GET", "alice/full/").status());
    assertEquals(404, alice.send("DELETE", "alice/full/").status());
  }

  @Test
  @Requirement("https://solidproject.org/TR/protocol#server-protect-containment")
  void aListingTellsOfItsMembers() {
    put("alice/list/", TURTLE, "<> <http://purl.org/dc/terms/title> \"Mijn lijst\" .");
    put("alice/list/a", TURTLE, "<#it> <http://x/p> 1 .");
    put("alice/list/b:c", "text/plain", "12345");
    put("alice/list/d/", TURTLE, "");

    String turtle = alice.send("GET", "alice/list/").text();
    String json = alice.send("GET", "alice/list/", "Accept", JSON_LD).text();
    String triples = alice.send("GET", "alice/list/", "Accept", "application/n-triples").text();

    assertTrue(turtle.contains("<./b:c>"), turtle);
    assertTrue(turtle.contains("stat:size 5"), turtle);
    assertTrue(turtle.contains("media-types/text/plain#Resource"), turtle);
    assertTrue(turtle.contains("Mijn lijst"), turtle);
    assertTrue(json.contains("\"" + VILLAGE.url("alice/list/d/") + "\""), json);
    assertTrue(json.contains("Mijn lijst"), json);
    String contains = "<" + VILLAGE.url("alice/list/") + "> <http://www.w3.org/ns/ldp#contains> ";
    for (String member : List.of("a", "b:c", "d/")) {
      assertTrue(
          triples.contains(contains + "<" + VILLAGE.url("alice/list/" + member) + "> ."), triples);
    }
    assertEquals(
        409, write("PUT", "alice/list/", TURTLE, "<> <http://www.w3.org/ns/ldp#contains> <x> ."));
    for (String form : List.of(TURTLE, JSON_LD, "application/n-triples")) {
      String text = alice.send("GET", "alice/list/", "Accept", form).text();
      assertEquals(201, write("PUT", "alice/copies/" + form.hashCode(), form, text), text);
    }
  }

  @Test
  void theTagOfAListingChangesWithItsMembers() {
    put("alice/tagged/", TURTLE, "");
    String before = alice.send("GET", "alice/tagged/").header("ETag");
    put("alice/tagged/new", TURTLE, "<#it> <http://x/p> 1 .");

    Reply after = alice.send("GET", "alice/tagged/", "If-None-Match", before);

    assertEquals(200, after.status());
    assertTrue(after.text().contains("<new>"));
  }

  @Test
  @Requirement("https://solidproject.org/TR/protocol#server-content-type")
  void aWriteSaysWhatItsBodyIs() {
    assertEquals(400, alice.write("PUT", "alice/untyped", "x").status());
    assertEquals(400, alice.write("POST", "alice/", "x").status());
    assertEquals(400, alice.write("PATCH", "alice/untyped", "x").status());
    assertEquals(400, write("PUT", "alice/untyped", "rubbish", "x"));
    assertEquals(404, alice.send("GET", "alice/untyped").status());
  }

  @Test
  void binariesAreSentInParts() {
    byte[] bytes = new byte[200_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    alice.send("PUT", "alice/bin", BodyPublishers.ofByteArray(bytes), "Content-Type", "image/png");

    Reply whole = alice.send("GET", "alice/bin");
    Reply part = alice.send("GET", "alice/bin", "Range", "bytes=100000-100003");
    Reply end = alice.send("GET", "alice/bin", "Range", "bytes=-2");
    Reply behind = alice.send("GET", "alice/bin", "Range", "bytes=200000-");
    String tag = whole.header("ETag");

    assertArrayEquals(bytes, whole.body());
    assertEquals("bytes", whole.header("Accept-Ranges"));
    assertEquals(206, part.status());
    assertEquals("bytes 100000-100003/200000", part.header("Content-Range"));
    assertArrayEquals(java.util.Arrays.copyOfRange(bytes, 100_000, 100_004), part.body());
    assertArrayEquals(java.util.Arrays.copyOfRange(bytes, 199_998, 200_000), end.body());
    assertEquals(416, behind.status());
    assertEquals("bytes */200000", behind.header("Content-Range"));
    assertEquals(
        206, alice.send("GET", "alice/bin", "Range", "bytes=0-1", "If-Range", tag).status());
    assertEquals(
        200, alice.send("GET", "alice/bin", "Range", "bytes=0-1", "If-Range", "\"x\"").status());
    assertEquals(200, alice.send("GET", "alice/bin", "Range", "bytes=0-1,4-5").status());
    assertEquals(200, alice.send("HEAD", "alice/bin", "Range", "bytes=0-1").status());
    assertEquals(406, alice.send("GET", "alice/bin", "Accept", "image/jpeg").status());
    assertEquals(405, write("PATCH", "alice/bin", "text/n3", N3.insert("<#a> <http://x/p> 1 .")));
  }

  @Test
  void patchesChangeDocuments() {
    put("alice/patched", TURTLE, "<#it> <http://x/p> 1 .");

    assertEquals(
        204, write("PATCH", "alice/patched", "text/n3", N3.insert("<#it> <http://x/q> 2 .")));
    assertEquals(
        409, write("PATCH", "alice/patched", "text/n3", N3.delete("<#it> <http://x/p> 5 .")));
    assertEquals(
        422, write("PATCH", "alice/patched", "text/n3", N3.insert("_:b <http://x/p> 5 .")));
    assertEquals(400, write("PATCH", "alice/patched", "text/n3", "rubbish"));
    assertEquals(
        422, write("PATCH", "alice/patched", "application/sparql-update", "CLEAR DEFAULT"));
    Reply unsupported = alice.write("PATCH", "alice/patched", "{}", "Content-Type", "a/json");
    assertEquals(415, unsupported.status());
    assertEquals("text/n3, application/sparql-update", unsupported.header("Accept-Patch"));
    String now = alice.send("GET", "alice/patched", "Accept", "application/n-triples").text();
    assertEquals(2, now.lines().count(), now);
  }

  @Test
  void rdfThatIsNotReadHereIsNotStoredUnread() {
    assertEquals(415, write("PUT", "alice/rdfxml", "application/rdf+xml", "<rdf:RDF/>"));
    assertEquals(415, write("PUT", "alice/n3", "text/n3", "<a> <b> <c> ."));
    assertEquals(415, write("PUT", "alice/latin", "text/turtle; charset=iso-8859-1", ""));
    assertEquals(201, write("PUT", "alice/utf8", "text/turtle; charset=UTF-8", ""));
    assertEquals(
        415,
        alice
            .write("PUT", "alice/z", "x", "Content-Type", TURTLE, "Content-Encoding", "gzip")
            .status());
    assertEquals(
        400,
        alice
            .write("PUT", "alice/z", "x", "Content-Type", "a/b", "Content-Range", "bytes 0-0/1")
            .status());
  }

  @Test
  void jsonLdWithNamedGraphsIsStoredAsItIs() {
    String json = "{\"@id\":\"#g\",\"@graph\":[{\"@id\":\"#a\",\"http://x/p\":\"v\"}]}";
    put("alice/graphs", JSON_LD, json);

    assertEquals(json, alice.send("GET", "alice/graphs").text());
    assertTrue(alice.send("GET", "alice/graphs", "Accept", TURTLE).text().contains("\"v\""));
  }

  @Test
  @Requirement("https://solidproject.org/TR/protocol#server-allow-methods")
  void optionsTellsWhatCanBeDone() {
    Reply document = VILLAGE.stranger.send("OPTIONS", "alice/anything");
    Reply container = VILLAGE.stranger.send("OPTIONS", "alice/any/");

    assertEquals(204, document.status());
    assertEquals(0, document.body().length);
    assertEquals("text/n3, application/sparql-update", document.header("Accept-Patch"));
    assertFalse(document.header("Accept-Put").isEmpty());
    assertTrue(container.header("Allow").contains("POST"));
    assertFalse(container.header("Accept-Post").isEmpty());
    Reply other = alice.send("PROPFIND", "alice/any/");
    assertEquals(405, other.status());
    assertTrue(other.header("Allow").contains("GET"));
  }

  @Test
  void storagesAndTheServerDescribeThemselvesToAnybody() {
    Reply storage = VILLAGE.stranger.send("GET", "alice/.well-known/solid");
    Reply json = VILLAGE.stranger.send("GET", "alice/.well-known/solid", "Accept", JSON_LD);
    Reply server = VILLAGE.stranger.send("GET", ".well-known/solid");

    assertEquals(200, storage.status(), storage::toString);
    assertTrue(storage.text().contains("http://www.w3.org/ns/pim/space#Storage"), storage::text);
    assertTrue(storage.text().contains(VILLAGE.url("alice/sparql")));
    assertEquals(JSON_LD, json.header("Content-Type"));
    assertEquals(200, server.status());
    assertTrue(server.text().contains("oidcIssuer"), server::text);
    assertEquals(405, write("PUT", "alice/.well-known/solid", TURTLE, ""));
    assertEquals(405, write("PUT", "alice/.well-known/other", TURTLE, ""));
    assertEquals(404, VILLAGE.stranger.send("GET", "nobody/.well-known/solid").status());
  }

  @Test
  void nothingOfAPodIsActiveContent() {
    put("alice/page.html", "text/html", "<script>alert(1)</script>");

    Reply page = alice.send("GET", "alice/page.html");

    assertEquals("sandbox", page.header("Content-Security-Policy"));
    assertEquals("nosniff", page.header("X-Content-Type-Options"));
    assertEquals("no-referrer", page.header("Referrer-Policy"));
  }

  private void put(String path, String type, String body) {
    Reply reply = alice.write("PUT", path, body, "Content-Type", type);
    assertTrue(reply.status() == 201 || reply.status() == 204, reply::toString);
  }

  private int write(String method, String path, String type, String body) {
    return alice.write(method, path, body, "Content-Type", type).status();
  }
}
