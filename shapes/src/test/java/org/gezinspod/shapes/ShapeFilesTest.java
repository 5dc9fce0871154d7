package org.gezinspod.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The form of the shape files, which a generator and a reader may count on. */
class ShapeFilesTest {
  private static final Set<IRI> WORDS_OF_A_GENERATOR =
      Set.of(
          SHACL.PATH,
          SHACL.ORDER,
          SHACL.NAME,
          SHACL.MESSAGE,
          SHACL.SEVERITY_PROP,
          SHACL.DATATYPE,
          SHACL.IN,
          SHACL.NODE,
          SHACL.NODE_KIND_PROP,
          SHACL.MIN_COUNT,
          SHACL.MAX_COUNT,
          SHACL.MIN_LENGTH,
          SHACL.MAX_LENGTH,
          SHACL.MIN_INCLUSIVE,
          SHACL.MAX_INCLUSIVE,
          SHACL.PATTERN);

  @ParameterizedTest
  @EnumSource(Profile.class)
  void theIndexNamesEveryFileThatIsThere(Profile profile) throws Exception {
    Path folder =
        Path.of(
                Objects.requireNonNull(
                        ShapeFiles.class.getResource(profile.folder() + "/index.txt"))
                    .toURI())
            .resolveSibling("");
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> there =
          files
              .map(file -> file.getName(file.getNameCount() - 1).toString())
              .filter(name -> name.endsWith(".ttl"))
              .collect(Collectors.toSet());

      assertEquals(there, Set.copyOf(ShapeFiles.index(profile)));
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void eachPropertyShapeSpeaksDutchAndEnglish(Profile profile) throws IOException {
    Model shapes = shapes(profile);
    for (Resource shape : ruled(shapes)) {
      Set<String> languages =
          shapes.filter(shape, SHACL.MESSAGE, null).objects().stream()
              .map(message -> ((Literal) message).getLanguage().orElse(""))
              .collect(Collectors.toSet());

      assertEquals(Set.of("nl", "en"), languages, () -> path(shapes, shape).toString());
    }
  }

  @Test
  void anExchangeShapeHasAJsonKeyAnOrderAndOnlyWordsThatAGeneratorKnows() throws IOException {
    Model shapes = shapes(Profile.UITWISSELING);
    Set<String> unknown = new TreeSet<>();
    for (Resource shape : ruled(shapes)) {
      assertEquals(1, shapes.filter(shape, SHACL.NAME, null).size());
      assertEquals(1, shapes.filter(shape, SHACL.ORDER, null).size());
      shapes.filter(shape, null, null).stream()
          .map(Statement::getPredicate)
          .filter(predicate -> !WORDS_OF_A_GENERATOR.contains(predicate))
          .forEach(predicate -> unknown.add(predicate.stringValue()));
    }

    assertEquals(Set.of(), unknown);
  }

  @Test
  void thePublicationIsOneTurtleDocumentWithItsVersion() throws IOException {
    for (Profile profile : Profile.values()) {
      Model shapes = shapes(profile);
      assertTrue(shapes.size() > 500, profile.name());
      assertTrue(shapes.contains(Names.BESCHRIJFT, null, null));
    }
  }

  /** The property shapes that stand directly in a named shape; others are parts of a condition. */
  private static List<Resource> ruled(Model shapes) {
    return shapes.filter(null, SHACL.PROPERTY, null).stream()
        .filter(statement -> statement.getSubject().isIRI())
        .map(Statement::getObject)
        .map(Resource.class::cast)
        .toList();
  }

  private static Set<Value> path(Model shapes, Resource shape) {
    return shapes.filter(shape, SHACL.PATH, null).objects();
  }

  private static Model shapes(Profile profile) throws IOException {
    return Rio.parse(
        new StringReader(new ShapeLibrary().turtle(profile)), Names.SHAPE, RDFFormat.TURTLE);
  }
}
