package org.gezinspod.client.soh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileJsonTest {

  private final SohReader reader = new SohReader();

  static Stream<Arguments> hostile() {
    return Stream.of(
        Arguments.of("{\"a\":".repeat(100_000), SohRule.TOO_DEEP, null),
        Arguments.of("[".repeat(100_000), SohRule.TOO_DEEP, null),
        Arguments.of("{\"id\":1,\"id\":1}", SohRule.DUPLICATE_MEMBER, "/id"),
        Arguments.of("{\"a\":[{\"id\":1,\"\\u0069d\":2}]}", SohRule.DUPLICATE_MEMBER, "/a/0/id"),
        Arguments.of("{\"n\":" + "9".repeat(1000) + "}", SohRule.TOO_LONG_NUMBER, "/n"),
        Arguments.of("{\"n\":1e999999999}", SohRule.TOO_LONG_NUMBER, "/n"),
        Arguments.of("{\"n\":1e-99999999999999999999}", SohRule.TOO_LONG_NUMBER, "/n"),
        Arguments.of("{\"n\":01}", SohRule.NOT_JSON, ""),
        Arguments.of("{\"n\":NaN}", SohRule.NOT_JSON, ""),
        Arguments.of("{\"n\":+1}", SohRule.NOT_JSON, ""),
        Arguments.of("{\"n\":1.}", SohRule.NOT_JSON, ""),
        Arguments.of("{\"s\":\"\\uD800\"}", SohRule.UNSTORABLE_TEXT, "/s"),
        Arguments.of("{\"s\":\"\\uDC00\\uD800\"}", SohRule.UNSTORABLE_TEXT, "/s"),
        Arguments.of("{\"s\":\"a\\u0000b\"}", SohRule.UNSTORABLE_TEXT, "/s"),
        Arguments.of("{\"\\uD800\":1}", SohRule.NOT_JSON, ""),
        Arguments.of("{\"s\":\"" + "x".repeat(1_000_001) + "\"}", SohRule.TOO_LONG_TEXT, "/s"),
        Arguments.of("{\"" + "x".repeat(257) + "\":1}", SohRule.TOO_LONG_TEXT, ""),
        Arguments.of("{\"s\":\"a\nb\"}", SohRule.NOT_JSON, "/s"),
        Arguments.of("{} {}", SohRule.TRAILING_TEXT, ""),
        Arguments.of("{} x", SohRule.TRAILING_TEXT, ""),
        Arguments.of("{}]", SohRule.TRAILING_TEXT, ""),
        Arguments.of("[]", SohRule.NOT_AN_OBJECT, ""),
        Arguments.of("null", SohRule.NOT_AN_OBJECT, ""),
        Arguments.of("\"x\"", SohRule.NOT_AN_OBJECT, ""),
        Arguments.of("", SohRule.NOT_JSON, ""),
        Arguments.of("   ", SohRule.NOT_JSON, ""),
        Arguments.of("{", SohRule.NOT_JSON, ""),
        Arguments.of("{\"a\"", SohRule.NOT_JSON, ""),
        Arguments.of("{\"a\":", SohRule.NOT_JSON, ""),
        Arguments.of("{\"a\":1,}", SohRule.NOT_JSON, ""),
        Arguments.of("{'a':1}", SohRule.NOT_JSON, ""),
        Arguments.of("{a:1}", SohRule.NOT_JSON, ""),
        Arguments.of("// c\n{}", SohRule.NOT_JSON, ""),
        Arguments.of("{\"a\":[" + "1,".repeat(100_001) + "1]}", SohRule.TOO_MANY_VALUES, null));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileTextIsRefusedWithItsReasonAndPlace(
      String text, SohRule rule, @org.jspecify.annotations.Nullable String pointer) {
    SohReading reading = reader.read(text, DocumentType.MELDING);

    SohProblem problem = assertInstanceOf(SohReading.Refused.class, reading).problem();
    assertEquals(rule, problem.rule());
    if (pointer != null) {
      assertEquals(pointer, problem.jsonPointer());
    }
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] latin = "{\"a\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

    SohReading reading = reader.read(latin, DocumentType.MELDING);

    assertEquals(
        SohRule.NOT_UTF8, assertInstanceOf(SohReading.Refused.class, reading).problem().rule());
  }

  @Test
  void aDocumentOverTheByteLimitIsRefusedBeforeItIsParsed() throws Exception {
    byte[] large = new byte[SohLimits.DEFAULT.maxBytes() + 1];

    SohReading reading = reader.read(new java.io.ByteArrayInputStream(large), DocumentType.MELDING);

    assertEquals(
        SohRule.TOO_LARGE, assertInstanceOf(SohReading.Refused.class, reading).problem().rule());
  }

  @Test
  void aProblemRepeatsNoValueAndNoNameThatLooksLikeAValue() {
    String text = "{\"Jan de Wit 123456782\":{\"geheim\":\"adres 12\",\"geheim\":\"adres 13\"}}";

    SohReading reading = reader.read(text, DocumentType.MELDING);

    SohProblem problem = assertInstanceOf(SohReading.Refused.class, reading).problem();
    assertEquals("/?/geheim", problem.jsonPointer());
    assertFalse(problem.toString().contains("adres 1"));
  }

  @Test
  void brokenDocumentsNeverThrow() {
    long seed = Long.getLong("soh.seed", System.nanoTime());
    System.out.println("HostileJsonTest -Dsoh.seed=" + seed);
    Random random = new Random(seed);
    byte[] whole =
        SohFixtures.named("melding/complete.json").text().getBytes(StandardCharsets.UTF_8);

    for (int round = 0; round < 2_000; round++) {
      byte[] broken = whole.clone();
      for (int i = 0; i <= random.nextInt(4); i++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      SohReading reading = reader.read(broken, DocumentType.MELDING);
      assertTrue(reading instanceof SohReading.Whole || reading instanceof SohReading.Refused);
    }
  }
}
