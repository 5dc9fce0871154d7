package org.gezinspod.vocab.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The step of the build that makes Java constants and the JSON-LD context from the Turtle, so that
 * the Turtle is the only place where a term is written down.
 *
 * <p>The build runs it as a source program (JEP 458) before it compiles the module. Arguments: the
 * folder of the Turtle, the root of the generated sources, the root of the generated resources.
 */
public final class Generate {

  private Generate() {}

  /** Reads everything first, so that a mistake in the Turtle leaves no half-made output. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      throw new IllegalArgumentException("Give three folders: turtle, sources, resources");
    }
    Source source = Source.read(Path.of(arguments[0]));
    Path sources = Path.of(arguments[1], "org", "gezinspod", "vocab");
    Path resources = Path.of(arguments[2], "org", "gezinspod", "vocab");

    write(sources.resolve("Jzv.java"), Constants.ofOntology(source));
    write(sources.resolve("Begrip.java"), Constants.ofSchemes(source));
    write(resources.resolve("context").resolve("v1.jsonld"), Context.of(source));
  }

  /** Leaves a file with the same content alone, so that the compiler sees nothing new. */
  private static void write(Path file, String content) throws IOException {
    if (Files.exists(file) && Files.readString(file).equals(content)) {
      return;
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
