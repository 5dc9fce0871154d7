package org.gezinspod.http.negotiation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.gezinspod.pod.resource.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NegotiationTest {
  private static final List<MediaType> RDF =
      List.of(MediaType.TURTLE, MediaType.JSON_LD, MediaType.N_TRIPLES);

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*                                                        | text/turtle",
        "*                                                          | text/turtle",
        "''                                                         | text/turtle",
        "rubbish                                                    | text/turtle",
        "text/turtle                                                | text/turtle",
        "TEXT/Turtle ; Q=0.5                                        | text/turtle",
        "application/ld+json                                        | application/ld+json",
        "application/*                                              | application/ld+json",
        "application/ld+json;q=0.5, text/turtle;q=0.4               | application/ld+json",
        "application/ld+json;q=.5, text/turtle;q=.4                 | application/ld+json",
        "*/*;q=0.8, application/ld+json                             | application/ld+json",
        "*/*, text/turtle;q=0                                       | application/ld+json",
        "*/*, application/*;q=0                                     | text/turtle",
        "text/*;q=0.1, application/n-triples;q=0.2                  | application/n-triples",
        "application/ld+json;profile=\"a,b;q=0\", text/turtle;q=0.9 | application/ld+json",
        "text/html, image/gif, *; q=.2, */*; q=.2                   | text/turtle",
        "text/html, application/xhtml+xml                           |",
        "text/turtle;q=0                                            |",
        "text/turtle;q=0.0000                                       |",
        "*/*;q=0                                                    |",
        "text/html;q=2, application/n-triples                       | application/n-triples"
      })
  void theBestLikedIsChosen(String header, String expected) {
    Optional<String> chosen = Accept.parse(List.of(header)).choose(RDF).map(MediaType::essence);

    assertEquals(Optional.ofNullable(expected), chosen);
  }

  @Test
  void withoutTheHeaderTheFirstThatIsOfferedIsChosen() {
    assertEquals(Optional.of(MediaType.TURTLE), Accept.parse(List.of()).choose(RDF));
    assertEquals(
        Optional.of(MediaType.JSON_LD),
        Accept.parse(List.of("text/html", "*/*"))
            .choose(List.of(MediaType.JSON_LD, MediaType.TURTLE)));
  }

  @Test
  void tagsOfTwoFormatsOfOneVersionDiffer() {
    EntityTag turtle = EntityTag.of("v1", MediaType.TURTLE);
    EntityTag json = EntityTag.of("v1", MediaType.JSON_LD);

    assertFalse(turtle.equalsWeakly(json));
    assertEquals("\"v1-t\"", turtle.toString());
    assertEquals(List.of(turtle), EntityTag.parse(turtle.toString()).orElseThrow());
  }

  @Test
  void aListOfTagsIsRead() {
    List<EntityTag> tags = EntityTag.parse("\"a,b-t\" , W/\"c-j\",, \"d\"").orElseThrow();

    assertEquals(
        List.of(
            new EntityTag("a,b", "t", false),
            new EntityTag("c", "j", true),
            new EntityTag("d", "", false)),
        tags);
    assertFalse(tags.get(1).equalsStrongly(new EntityTag("c", "j", false)));
    assertTrue(tags.get(1).equalsWeakly(new EntityTag("c", "j", false)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ",", "abc", "\"open", "\"a\"\"b\"", "w/\"a\"", "\"a b\"", "*,\"a\"", "'a'"})
  void whatIsNoListOfTagsIsNotRead(String header) {
    assertEquals(Optional.empty(), EntityTag.parse(header));
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "bytes=0-4, 10, 0, 4",
    "bytes=5-, 10, 5, 9",
    "bytes=5-100, 10, 5, 9",
    "bytes=-3, 10, 7, 9",
    "bytes=-30, 10, 0, 9",
    "bytes=9-9, 10, 9, 9"
  })
  void oneRangeIsReadWithinTheSize(String header, long size, long first, long last) {
    assertEquals(
        new ByteRange.Asked.Part(new ByteRange(first, last)),
        ByteRange.of(Optional.of(header), size));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes=4-2",
        "bytes=a-b",
        "bytes=",
        "bytes=-",
        "bytes 0-4",
        "items=0-4",
        "bytes=0-1,3-4",
        "bytes=0-99999999999999999999999"
      })
  void aRangeThatCannotBeReadIsPassedOver(String header) {
    assertEquals(new ByteRange.Asked.Whole(), ByteRange.of(Optional.of(header), 10));
  }

  @ParameterizedTest
  @CsvSource({"bytes=10-, 10", "bytes=10-12, 10", "bytes=-0, 10", "bytes=0-, 0", "bytes=-5, 0"})
  void aRangeBehindTheEndIsOutOfBounds(String header, long size) {
    assertEquals(new ByteRange.Asked.OutOfBounds(), ByteRange.of(Optional.of(header), size));
  }
}
