package org.gezinspod.client.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.gezinspod.client.begrip.StatusActie;
import org.gezinspod.client.graph.Turtle;
import org.gezinspod.client.problem.GezinspodException.NotAsExpected;
import org.gezinspod.vocab.Jzv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NothingIsLostTest {
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
  private static final String DOCUMENT = "https://pods.example/p/m";

  private static final String MELDING =
      """
      @prefix jzv: <https://w3id.org/gezinspod/jzv#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      <#it> a jzv:Melding ; jzv:identifier "M-1" ;
        <urn:other:weight> "1.50"^^xsd:decimal, 007, 1e3 ; <urn:other:list> ( 1 [ <urn:x> 2 ] ) ;
        jzv:zorgelijkeSituatie [ a jzv:ZorgelijkeSituatie ; jzv:situatieSchets "Ruzie" ;
          <urn:other:note> "van een ander systeem"@nl-NL ;
          jzv:vraagAntwoord <#v1> , <#v2> ] ;
        jzv:heeftBetrekkingOp <#b> ;
        jzv:naarAanleidingVan [ a jzv:Incident ; jzv:omschrijving "a" ; <urn:who> <#b> ] .
      <#b> a jzv:Betrokkene ; jzv:naam [ a jzv:Naam ; jzv:voornamen "Tim" ] .
      <#v1> a jzv:VraagAntwoord ; jzv:vraag "Waar?" ; jzv:antwoord "Thuis" .
      <#v2> a jzv:VraagAntwoord ; jzv:vraag "Wie?" ; jzv:antwoord "Oom" .
      <https://elsewhere.example/> <urn:other:says> "iets" .
      """;

  private static Model model(String turtle) {
    return Turtle.read(turtle.getBytes(StandardCharsets.UTF_8), DOCUMENT);
  }

  private static Model throughTurtle(Model model) {
    return Turtle.read(Turtle.write(model), DOCUMENT);
  }

  @Test
  void aChangeTouchesOnlyWhatItNames() {
    Melding melding = Melding.KIND.in(model(MELDING), DOCUMENT);

    ZorgelijkeSituatie sketch = melding.zorgelijkeSituatie().withSituatieSchets("Stilte");
    Melding changed = melding.withZorgelijkeSituatie(sketch);

    Model expected = model(MELDING.replace("Ruzie", "Stilte"));
    assertTrue(Models.isomorphic(expected, throughTurtle(changed.statements())));
    assertEquals("Ruzie", melding.zorgelijkeSituatie().situatieSchets());
  }

  @Test
  void aPartThatIsReplacedTakesWhatHungOnItAloneAndNothingElse() {
    Melding melding = Melding.KIND.in(model(MELDING), DOCUMENT);

    Melding without = melding.without(Jzv.zorgelijkeSituatie);

    assertFalse(without.statements().contains(null, Jzv.vraagAntwoord, null));
    assertFalse(without.statements().contains(null, Jzv.antwoord, null));
    assertTrue(without.statements().contains(null, Jzv.voornamen, null));
    assertEquals(1, without.values(iri("urn:other:list")).size());
  }

  @Test
  void whatAnotherPartStillPointsAtStays() {
    Melding melding = Melding.KIND.in(model(MELDING), DOCUMENT);

    Melding without = melding.withHeeftBetrekkingOp(List.of());

    assertEquals(Set.of(), without.heeftBetrekkingOp());
    assertTrue(without.statements().contains(null, Jzv.voornamen, VALUES.createLiteral("Tim")));
  }

  @Test
  void aPartCanBeChangedDeepInside() {
    Melding melding = Melding.KIND.in(model(MELDING), DOCUMENT);

    Melding changed =
        melding.withHeeftBetrekkingOp(
            melding.heeftBetrekkingOp().stream()
                .map(each -> each.withNaam(each.naam().orElseThrow().withVoornamen("Timo")))
                .toList());

    Model expected = model(MELDING.replace("\"Tim\"", "\"Timo\""));
    assertTrue(Models.isomorphic(expected, throughTurtle(changed.statements())));
  }

  @Test
  void aPointerAddsNothingToWhatItPointsAt() {
    Gezinsplan plan = Gezinsplan.fresh().withActie(List.of(Actie.at("https://p.example/a#it")));

    Actie pointer = plan.actie().iterator().next();

    assertFalse(pointer.isDescribed());
    assertEquals(iri("https://p.example/a#it"), pointer.iri());
    assertEquals(2, plan.statements().size());
  }

  @Test
  void whatIsMissingOrWrongIsNamedAndItsValueIsNot() {
    Actie actie =
        Actie.fresh()
            .with(Jzv.uiterlijk, VALUES.createLiteral("geheim"))
            .with(Jzv.status, StatusActie.OPGEPAKT.iri(), StatusActie.VERVALLEN.iri());

    assertEquals("Actie: omschrijving is missing", message(actie::omschrijving));
    assertEquals("Actie: uiterlijk is not a date", message(actie::uiterlijk));
    assertEquals("Actie: status has more than one value", message(actie::status));
    assertFalse(actie.toString().contains("geheim"));
  }

  @Test
  void aValueOfAnotherKindStandsUntilItIsReplaced() {
    Actie actie = Actie.fresh().with(Jzv.uiterlijk, VALUES.createLiteral("volgende week"));

    Actie other = actie.withOmschrijving("Bellen");
    Actie mended = other.withUiterlijk(LocalDate.of(2026, 3, 9));

    assertTrue(other.statements().contains(null, null, VALUES.createLiteral("volgende week")));
    assertEquals(LocalDate.of(2026, 3, 9), mended.uiterlijk().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void anyGraphComesOutAsItWentIn(long seed) {
    Model graph = randomGraph(new Random(seed));

    Melding melding = Melding.KIND.in(throughTurtle(graph), DOCUMENT);
    Melding same =
        melding
            .withInformering(melding.informering())
            .withNaarAanleidingVan(melding.naarAanleidingVan())
            .withHeeftBetrekkingOp(melding.heeftBetrekkingOp())
            .withOverigeInformatie(melding.overigeInformatie());

    Model expected = new LinkedHashModel(graph);
    // Literals in the place of parts are the one thing that a new list of parts replaces.
    for (IRI property : PART_PROPERTIES) {
      expected.removeIf(
          each ->
              each.getSubject().equals(iri(DOCUMENT + "#it"))
                  && each.getPredicate().equals(property)
                  && each.getObject().isLiteral());
    }
    assertTrue(Models.isomorphic(expected, throughTurtle(same.statements())), "seed " + seed);
  }

  private static final List<IRI> PART_PROPERTIES =
      List.of(Jzv.informering, Jzv.naarAanleidingVan, Jzv.heeftBetrekkingOp, Jzv.overigeInformatie);

  private static Model randomGraph(Random random) {
    List<Resource> nodes =
        List.of(
            iri(DOCUMENT + "#it"),
            iri(DOCUMENT + "#a"),
            iri(DOCUMENT + "#b%20c"),
            iri(DOCUMENT),
            iri("urn:uuid:1"),
            VALUES.createBNode(),
            VALUES.createBNode(),
            VALUES.createBNode());
    Model graph = new LinkedHashModel();
    graph.add(nodes.get(0), RDF.TYPE, Jzv.Melding);
    for (int i = 0; i < 40; i++) {
      IRI predicate =
          random.nextBoolean()
              ? PART_PROPERTIES.get(random.nextInt(PART_PROPERTIES.size()))
              : iri("urn:p:" + random.nextInt(3));
      Value object =
          random.nextInt(3) == 0 ? literal(random) : nodes.get(random.nextInt(nodes.size()));
      graph.add(nodes.get(random.nextInt(nodes.size())), predicate, object);
    }
    return graph;
  }

  private static Value literal(Random random) {
    String text =
        random
            .ints(random.nextInt(12), 0x20, 0x2FFFF)
            .filter(Character::isDefined)
            .filter(c -> c < 0xD800 || c > 0xDFFF)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return switch (random.nextInt(6)) {
      case 0 -> VALUES.createLiteral("0" + random.nextInt(100), XSD.INTEGER);
      case 1 -> VALUES.createLiteral("1.500", XSD.DECIMAL);
      case 2 -> VALUES.createLiteral("geen datum", XSD.DATE);
      case 3 -> VALUES.createLiteral(text, "nl");
      case 4 -> VALUES.createLiteral("\t\r\n\"\\'" + text);
      default -> VALUES.createLiteral(text, iri("urn:datatype"));
    };
  }

  private static String message(org.junit.jupiter.api.function.Executable deed) {
    return String.valueOf(assertThrows(NotAsExpected.class, deed).getMessage());
  }

  private static IRI iri(String name) {
    return VALUES.createIRI(name);
  }
}
