package org.gezinspod.shapes;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearPatternTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+$", "^(a|aa)+$", "^a*a*a*b$", "^.+@.+$", "(.*)*", "^(?=a)b$", "(a)\\1", "^a{1,9999}$",
        "^[a-z]+$", "a|b", "^a{500}$", "^.{1,20}$", "a++", "^[a&&[b]]$", "\\p{L}", ""
      })
  void aPatternThatCouldRunLongIsNotAPatternOfAShape(String pattern) {
    assertFalse(LinearPattern.accepts(pattern));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[0-9]{9}$",
        "^[1-9]\\d{8}$",
        "^[1-9][0-9]{3}\\s[A-Z]{2}$",
        "^[^@ ]{1,64}@[^@ ]{1,255}$",
        "T[0-9:.]{8,18}[Z+-]",
        "^https://"
      })
  void aRowOfCharactersWithBoundedRepetitionIs(String pattern) {
    assertTrue(LinearPattern.accepts(pattern));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sh:property [ sh:path jzv:naam ; sh:pattern '(a+)+$' ]",
        "sh:sparql [ sh:select 'SELECT $this { $this ?p ?o }' ]",
        "sh:js [ sh:jsFunctionName 'run' ]",
        "sh:target [ sh:select 'SELECT ?this { ?this ?p ?o }' ]",
        "sh:rule [ sh:subject sh:this ]",
        "sh:property [ sh:path [ sh:zeroOrMorePath jzv:doel ] ; sh:minCount 1 ]",
        "sh:property [ sh:path ( jzv:doel jzv:naam ) ; sh:minCount 1 ]"
      })
  void aBuildWhoseShapesCouldRunCodeOrRunLongDoesNotLoad(String rule) {
    String shape =
        """
        @prefix sh: <http://www.w3.org/ns/shacl#> .
        @prefix jzv: <https://w3id.org/gezinspod/jzv#> .
        <https://example.org/Shape> a sh:NodeShape ; sh:targetClass jzv:Naam ;
        """
            + rule
            + " .";

    assertThrows(IllegalStateException.class, () -> ShapeSet.parse(shape));
  }

  @Test
  void aLineEndBehindANumberIsNotPartOfIt() throws Exception {
    // In java.util.regex `$` also matches before a last line end; sh:maxLength shuts that door.
    Model document =
        Rio.parse(
            new StringReader(
                """
                @prefix jzv: <https://w3id.org/gezinspod/jzv#> .
                <#it> a jzv:Organisatie ; jzv:naam "Gemeente" ; jzv:oin "00000001234567890000\\n" .
                """),
            Example.BASE,
            RDFFormat.TURTLE);

    assertFalse(new ShapeLibrary().validate(document, Profile.POD).conforms());
  }
}
