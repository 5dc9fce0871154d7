package org.gezinspod.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import no.hasmac.jsonld.JsonLd;
import no.hasmac.jsonld.JsonLdError;
import no.hasmac.jsonld.document.JsonDocument;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;

/** The JSON-LD context: the names of the ontology as keys, values typed as the ontology says. */
class ContextTest {

  private static final String ACTION =
      """
      {
        "@id": "https://pod.example/p/acties/1#it",
        "@type": "Actie",
        "identifier": "A-1",
        "omschrijving": "Afspraak maken met school",
        "status": "uitgezet",
        "informatieniveau": "2",
        "betreft": "https://pod.example/p/leden/2#it",
        "belegdBij": {
          "@id": "https://pod.example/p/leden/3#it",
          "@type": "Gezinslid",
          "rolInGezin": "ouderMetGezag"
        },
        "aangemaaktOp": "2026-11-23T10:00:00Z",
        "uiterlijk": { "@type": "xsd:date", "@value": "2026-12-04" },
        "informering": [
          "Aan tafel verteld",
          { "@type": "Informering", "wijze": "direct", "datum": "2026-11-23" }
        ],
        "versie": 3,
        "doel": "https://pod.example/p/doelen/4#it"
      }
      """;

  private static final IRI IT = Values.iri("https://pod.example/p/acties/1#it");

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static JsonObject context() {
    return json(Vocabulary.context());
  }

  private static JsonObject withContext(String document) {
    return Json.createObjectBuilder(json(document))
        .add("@context", context().get("@context"))
        .build();
  }

  private static Model model(JsonValue document) throws IOException {
    return Rio.parse(new StringReader(document.toString()), RDFFormat.JSONLD);
  }

  @Test
  void valuesGetTheTypeThatTheOntologyGivesThem() throws IOException {
    Model model = model(withContext(ACTION));

    assertTrue(model.contains(IT, Jzv.status, Begrip.StatusActie.uitgezet));
    assertTrue(model.contains(IT, Jzv.informatieniveau, Begrip.Informatieniveau._2));
    assertTrue(model.contains(IT, Jzv.betreft, Values.iri("https://pod.example/p/leden/2#it")));
    assertTrue(
        model.contains(IT, Jzv.aangemaaktOp, Values.literal("2026-11-23T10:00:00Z", XSD.DATETIME)));
    assertTrue(model.contains(IT, Jzv.versie, Values.literal("3", XSD.INTEGER)));
    assertTrue(model.contains(IT, Jzv.informering, Values.literal("Aan tafel verteld")));
    assertTrue(model.contains(null, Jzv.wijze, Begrip.Informering.direct));
    assertTrue(model.contains(null, Jzv.rolInGezin, Begrip.Gezinsrol.ouderMetGezag));
  }

  @Test
  void aDocumentComesBackAsItWas() throws IOException, JsonLdError {
    JsonObject document = withContext(ACTION);

    JsonObject again =
        JsonLd.compact(
                JsonDocument.of(JsonLd.expand(JsonDocument.of(document)).get()),
                JsonDocument.of(context()))
            .get();

    assertTrue(Models.isomorphic(model(document), model(again)));
    for (String key : json(ACTION).keySet()) {
      assertTrue(again.containsKey(key), key);
    }
    assertEquals("uitgezet", again.getString("status"));
    assertEquals("2", again.getString("informatieniveau"));
  }

  @Test
  void theSameNotationMeansAnotherConceptInAnotherClass() throws IOException {
    Model plan = model(withContext("{\"@type\": \"Gezinsplan\", \"status\": \"concept\"}"));
    Model report = model(withContext("{\"@type\": \"Melding\", \"status\": \"concept\"}"));

    assertTrue(plan.contains(null, Jzv.status, Begrip.StatusPlan.concept));
    assertTrue(report.contains(null, Jzv.status, Begrip.StatusMelding.concept));
  }

  @Test
  void aNotationThatIsNotInTheListBecomesNoConcept() throws IOException {
    Model model =
        model(
            withContext("{\"@type\": \"Actie\", \"omschrijving\": \"x\", \"status\": \"klaar\"}"));

    assertTrue(
        model.filter(null, Jzv.status, null).objects().stream()
            .noneMatch(value -> value.stringValue().startsWith(Begrip.NAMESPACE)));
  }

  @Test
  void everyTermOfTheOntologyIsAKey() {
    JsonObject terms = context().getJsonObject("@context");

    for (Term term : Vocabulary.terms()) {
      if (term.kind() != Term.Kind.ANNOTATION_PROPERTY) {
        JsonObject definition = terms.getJsonObject(term.name());
        assertEquals("jzv:" + term.name(), definition.getString("@id"));
      }
    }
  }

  @Test
  void theExampleOfTheReadmeMeansWhatItSays() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String example = readme.replaceFirst("(?s).*```json\n", "").replaceFirst("(?s)```.*", "");

    Model model = model(withContext(example));

    assertEquals(Vocabulary.CONTEXT_IRI, json(example).getString("@context"));
    assertTrue(model.contains(null, RDF.TYPE, Jzv.Actie));
    assertTrue(model.contains(null, Jzv.status, Begrip.StatusActie.uitgezet));
    assertTrue(model.contains(null, Jzv.informatieniveau, Begrip.Informatieniveau._1));
  }
}
