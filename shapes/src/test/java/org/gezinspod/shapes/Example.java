package org.gezinspod.shapes;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/**
 * A document beside the tests, with what it says of itself in the comments at its head: {@code
 * shape}, the shape that states the rule, {@code path} and {@code constraint} that it breaks, and
 * {@code severity} when that is not a violation.
 */
record Example(Path file, String folder, Profile profile, String text, Map<String, String> head) {
  static final String BASE = "https://pod.example/jansen/voorbeeld";

  static List<Example> all() {
    return Stream.of(Profile.values()).flatMap(Example::of).toList();
  }

  private static Stream<Example> of(Profile profile) {
    try (Stream<Path> files = Files.walk(root().resolve(profile.folder()))) {
      return files
          .filter(file -> file.toString().endsWith(".ttl"))
          .sorted()
          .map(file -> read(file, profile))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    try {
      return Path.of(
          Objects.requireNonNull(Example.class.getResource("/examples"), "no examples").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Example read(Path file, Profile profile) {
    try {
      String text = Files.readString(file);
      String folder = file.getName(file.getNameCount() - 2).toString();
      Map<String, String> head =
          text.lines()
              .takeWhile(line -> line.startsWith("# "))
              .map(line -> line.substring(2).split(": ", 2))
              .filter(pair -> pair.length == 2)
              .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
      return new Example(file, folder, profile, text, head);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean valid() {
    return name().startsWith("valid-");
  }

  String name() {
    return file.getName(file.getNameCount() - 1).toString();
  }

  /** The shape that the folder is for. */
  IRI subject() {
    return Values.iri(Names.SHAPE, folder);
  }

  /** The shape whose rule is broken. */
  IRI shape() {
    return Values.iri(Names.SHAPE, said("shape").substring("jzvs:".length()));
  }

  String path() {
    return head.getOrDefault("path", "");
  }

  IRI constraint() {
    return Values.iri(SHACL.NAMESPACE, said("constraint").substring("sh:".length()));
  }

  Severity severity() {
    return "sh:Warning".equals(head.get("severity")) ? Severity.WARNING : Severity.VIOLATION;
  }

  Model document() {
    try {
      return Rio.parse(new StringReader(text), BASE, RDFFormat.TURTLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether {@code finding} is the one that this example announces. */
  boolean announces(Violation finding) {
    return finding.shape().equals(shape())
        && finding.pathText().equals(path())
        && finding.component().equals(constraint())
        && finding.severity() == severity();
  }

  private String said(String key) {
    return Objects.requireNonNull(head.get(key), () -> file + " does not say its " + key);
  }
}
