package org.gezinspod.harness.borders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The part of our style that a machine can see. */
class StyleTest {
  private static final int LONGEST_FILE = 400;
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  @Test
  void aFileHasOneIdeaAndNotManyLines() throws IOException {
    List<String> tooLong = tooLong();

    assertEquals(List.of(), tooLong);
  }

  private static List<String> tooLong() throws IOException {
    return mainSources()
        .filter(file -> lines(file) > LONGEST_FILE)
        .map(file -> ROOT.relativize(file) + " has " + lines(file) + " lines")
        .toList();
  }

  @Test
  void everyPackageSaysWhatItIsAndIsNullMarked() throws IOException {
    List<Path> files = mainSources().toList();

    List<Path> bare =
        files.stream()
            .map(Path::getParent)
            .distinct()
            .filter(folder -> !text(folder.resolve("package-info.java")).contains("@NullMarked"))
            .toList();

    assertFalse(files.isEmpty());
    assertEquals(List.of(), bare);
  }

  @Test
  void nothingIsLeftToDoLater() throws IOException {
    List<Path> unfinished =
        mainSources()
            .filter(file -> Stream.of("TODO", "FIXME", "XXX").anyMatch(text(file)::contains))
            .toList();

    assertEquals(List.of(), unfinished);
  }

  private static Stream<Path> mainSources() throws IOException {
    return Files.walk(ROOT)
        .filter(file -> file.toString().endsWith(".java"))
        .filter(file -> file.toString().contains("/src/main/java/"))
        .filter(file -> !file.toString().contains("/target/"));
  }

  private static long lines(Path file) {
    return text(file).lines().count();
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
