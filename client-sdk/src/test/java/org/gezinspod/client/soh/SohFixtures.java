package org.gezinspod.client.soh;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/** Documents for the tests: written by hand for this project, about nobody. */
final class SohFixtures {

  private SohFixtures() {}

  /** A document of a file; its folder names its type. */
  record Fixture(String name, DocumentType type, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Fixture> all() {
    URL place = Objects.requireNonNull(SohFixtures.class.getResource("documents"));
    try (Stream<Path> files = Files.walk(Path.of(place.toURI()))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(SohFixtures::fixture)
          .toList();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Fixture named(String name) {
    return all().stream().filter(fixture -> fixture.name().equals(name)).findFirst().orElseThrow();
  }

  private static Fixture fixture(Path file) {
    Path folder = Objects.requireNonNull(file.getParent());
    String type = Objects.requireNonNull(folder.getFileName()).toString();
    try {
      return new Fixture(
          type + "/" + file.getFileName(),
          DocumentType.valueOf(type.toUpperCase(Locale.ROOT)),
          Files.readString(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static SohDocument document(String text, DocumentType type) {
    SohReading reading = new SohReader().read(text, type);
    if (reading instanceof SohReading.Refused) {
      throw new AssertionError(((SohReading.Refused) reading).problem());
    }
    return ((SohReading.Whole) reading).document();
  }

  /** The model as another program reads it: written as Turtle and read back. */
  static Model throughTurtle(Model model) {
    StringWriter turtle = new StringWriter();
    Rio.write(model, turtle, RDFFormat.TURTLE);
    try {
      return Rio.parse(new StringReader(turtle.toString()), RDFFormat.TURTLE);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
