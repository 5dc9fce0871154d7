package org.gezinspod.client.soh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SohCheckerTest {

  private final SohChecker checker = new SohChecker();

  @Test
  void aCompleteReportLacksNothing() {
    ObjectNode melding = complete("melding");

    assertEquals(List.of(), checker.check(melding, DocumentType.MELDING));
    assertEquals(List.of(), checker.review(melding, DocumentType.MELDING).advice());
  }

  @Test
  void anEmptyReportLacksWhatTheFormatDemandsAndSaysSoInBothLanguages() {
    List<SohProblem> problems =
        checker.check(JsonNodeFactory.instance.objectNode(), DocumentType.MELDING);

    assertEquals(
        Map.of(
            "/contact", SohRule.MISSING,
            "/datumTijd", SohRule.MISSING,
            "/id", SohRule.MISSING,
            "/overigeInformatie", SohRule.MISSING,
            "/soort", SohRule.MISSING,
            "/terugkoppelingGewenst", SohRule.MISSING,
            "/verzoek", SohRule.MISSING,
            "/zorgelijkeSituatie", SohRule.MISSING),
        rules(problems));
    assertTrue(problems.stream().anyMatch(p -> p.messageNl().startsWith("Geef de identificatie")));
    assertTrue(problems.stream().anyMatch(p -> p.messageEn().startsWith("Give the identifier")));
  }

  @Test
  void thatAReportNamesNobodyIsAdviceBecauseOnlyTheModelDemandsIt() {
    ObjectNode melding = complete("melding");
    melding.remove("heeftBetrekkingOp");

    SohReview review = checker.review(melding, DocumentType.MELDING);

    assertEquals(List.of(), review.problems());
    assertEquals(Map.of("/heeftBetrekkingOp", SohRule.MISSING), rules(review.advice()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/id                                        | 17                     | WRONG_TYPE",
        "/soort                                     | \"XYZ\"                | NOT_IN_LIST",
        "/soort                                     | true                   | WRONG_TYPE",
        "/datumTijd                                 | \"gisteren\"           | WRONG_FORM",
        "/datumTijd                                 | \"2026-03-02T09:15:00\"| WRONG_FORM",
        "/datumTijd                                 | \"2026-02-30T09:15:00Z\"| WRONG_FORM",
        "/terugkoppelingGewenst                     | \"ja\"                 | WRONG_TYPE",
        "/contact                                   | \"Jan\"                | WRONG_TYPE",
        "/contact                                   | [{},{}]                | TOO_MANY",
        "/heeftBetrekkingOp                         | \"Jan\"                | ONE_OR_MANY",
        "/heeftBetrekkingOp/0/burgerservicenummer   | \"111111111\"          | ELEVEN_TEST",
        "/heeftBetrekkingOp/0/burgerservicenummer   | \"12345678\"           | WRONG_FORM",
        "/heeftBetrekkingOp/0/burgerservicenummer   | 123456782              | WRONG_TYPE",
        "/heeftBetrekkingOp/0/naam/voornamen        | \"\"                   | WRONG_LENGTH",
        "/heeftBetrekkingOp/0/adres/huisnummer      | \"12\"                 | WRONG_TYPE",
        "/heeftBetrekkingOp/0/adres/huisnummer      | 12.5                   | WRONG_TYPE",
        "/heeftBetrekkingOp/0/adres/huisnummer      | 3000000000             | OUT_OF_RANGE",
        "/heeftBetrekkingOp/0/adres/postcode        | \"1234AB\"             | WRONG_FORM",
        "/heeftBetrekkingOp/0/adres/straatnaam      | \"Een veel te lange straatnaam\" |"
            + " WRONG_LENGTH",
        "/overigeInformatie/url                     | \"geen url\"           | WRONG_FORM",
        "/naarAanleidingVan/1/omschrijving          | null                   | MISSING",
      })
  void aFaultIsFoundWhereItIs(String pointer, String value, SohRule rule) {
    ObjectNode melding = complete("melding");
    set(melding, pointer, value);

    List<SohProblem> problems = checker.check(melding, DocumentType.MELDING);

    assertTrue(
        problems.stream().anyMatch(p -> p.jsonPointer().equals(pointer) && p.rule() == rule),
        problems.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "melding      | /heeftBetrekkingOp/0/burgerservicenummer | \"012345672\"",
        "melding      | /heeftBetrekkingOp/0/naam/voorvoegsel    | null",
        "melding      | /heeftBetrekkingOp/0/naam/voorvoegsel    | \"\"",
        "melding      | /heeftBetrekkingOp/0/adres               | null",
        "melding      | /naarAanleidingVan/0/periodeVanTot       | null",
        "melding      | /naarAanleidingVan/0/datumTijd           | null",
        "casusoverleg | /startTijd                               | {}",
        "casusoverleg | /eindTijd                                | {\"id\":\"t\"}",
      })
  void aKnownFaultOfTheFormatIsToleratedAndExplained(String folder, String pointer, String value) {
    DocumentType type = type(folder);
    ObjectNode document = complete(folder);
    set(document, pointer, value);

    SohReview review = checker.review(document, type);

    assertEquals(List.of(), review.problems());
    assertEquals(
        List.of(pointer),
        review.tolerated().stream().map(known -> known.problem().jsonPointer()).toList());
    assertFalse(checker.check(document, type).isEmpty(), "a strict receiver still refuses it");
  }

  @Test
  void aPersonWithoutAPrefixIsNoFaultInAnOutcome() {
    ObjectNode meeting = complete("casusoverleg");
    set(meeting, "/betreft/heeftActie/0/heeftBetrekkingOp/naam/voorvoegsel", "null");

    assertEquals(List.of(), checker.check(meeting, DocumentType.CASUSOVERLEG));
  }

  @Test
  void aMemberUnderItsOlderNameIsToleratedBecauseTheSdkUnderstandsIt() {
    ObjectNode melding = complete("melding");
    melding.set("registratienummer", melding.remove("id"));

    SohReview review = checker.review(melding, DocumentType.MELDING);

    assertEquals(List.of(), review.problems());
    assertEquals("/id", review.tolerated().get(0).problem().jsonPointer());
  }

  @ParameterizedTest
  @EnumSource(DocumentType.class)
  void anyJsonGetsAnAnswerAndNeverAnException(DocumentType type) {
    long seed = Long.getLong("soh.seed", System.nanoTime());
    System.out.println("SohCheckerTest -Dsoh.seed=" + seed);
    RandomDocuments documents = new RandomDocuments(new Random(seed));

    for (int i = 0; i < 50; i++) {
      ObjectNode document = documents.object(type.root());
      SohReview review = checker.review(document, type);
      assertEquals(
          checker.check(document, type).size(),
          review.problems().size() + review.tolerated().size(),
          "document " + i + " of seed " + seed);
    }
    assertEquals(
        SohRule.NOT_AN_OBJECT,
        checker.check(JsonNodeFactory.instance.textNode("x"), type).get(0).rule());
  }

  @Test
  void everyDemandOfTheShapesIsAboutAMemberThatTheMappingKnowsUnderTheSameProperty() {
    Map<String, String> mapped =
        java.util.Arrays.stream(SohClass.values())
            .flatMap(
                kind ->
                    Schema.members(kind).stream()
                        .map(
                            member ->
                                Map.entry(kind.localName() + "/" + member.key(), property(member))))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    for (String shape : CheckTable.shapes()) {
      String kind = shape.replaceAll("(Melding|Uitkomst)?Uitwisseling$", "");
      String name = kind.isEmpty() ? "Melding" : kind;
      for (CheckTable.Check check : CheckTable.checks(shape)) {
        assertEquals(check.property(), mapped.get(name + "/" + check.name()), shape);
      }
    }
  }

  private static String property(Member member) {
    if (member instanceof Member.Leaf) {
      return ((Member.Leaf) member).property().getLocalName();
    }
    if (member instanceof Member.Part) {
      return ((Member.Part) member).property().getLocalName();
    }
    if (member instanceof Member.MeetingReference) {
      return ((Member.MeetingReference) member).property().getLocalName();
    }
    return "";
  }

  private static Map<String, SohRule> rules(List<SohProblem> problems) {
    return problems.stream()
        .collect(
            Collectors.toMap(
                SohProblem::jsonPointer, SohProblem::rule, (one, other) -> one, TreeMap::new));
  }

  private static ObjectNode complete(String folder) {
    SohFixtures.Fixture fixture = SohFixtures.named(folder + "/strict.json");
    return SohFixtures.document(fixture.text(), fixture.type()).json();
  }

  private static DocumentType type(String folder) {
    return SohFixtures.named(folder + "/strict.json").type();
  }

  /** Puts a JSON value at a pointer, in which an existing list has an existing item. */
  private static void set(ObjectNode document, String pointer, String value) {
    int last = pointer.lastIndexOf('/');
    ObjectNode parent = (ObjectNode) document.at(pointer.substring(0, last));
    ObjectNode wrapped = SohFixtures.document("{\"v\":" + value + "}", DocumentType.MELDING).json();
    parent.set(pointer.substring(last + 1), wrapped.required("v"));
  }
}
