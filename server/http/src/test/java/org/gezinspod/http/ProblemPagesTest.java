package org.gezinspod.http;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever meets a problem can read what it means: each type has a page, and each page a type. */
class ProblemPagesTest {

  private static final Path PAGES = Path.of("../docs/problems");

  private static List<ProblemType> types() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.gezinspod.http")
            .stream()
            .flatMap(c -> c.getFields().stream())
            .filter(f -> f.getRawType().isEquivalentTo(ProblemType.class))
            .filter(f -> f.getModifiers().contains(JavaModifier.STATIC))
            .map(ProblemPagesTest::value)
            .toList();
  }

  private static ProblemType value(JavaField field) {
    try {
      var reflected = field.reflect();
      reflected.setAccessible(true);
      if (reflected.get(null) instanceof ProblemType type) {
        return type;
      }
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError(field.getFullName() + " is no problem type");
  }

  @Test
  void eachProblemHasAPageWithItsStatusAndTitles() {
    List<ProblemType> types = types();

    assertFalse(types.isEmpty());
    assertAll(types.stream().map(type -> () -> assertPage(type)));
  }

  private static void assertPage(ProblemType type) throws IOException {
    Path page = PAGES.resolve(type.slug() + ".md");
    assertTrue(Files.exists(page), "server/docs/problems has no page for " + type.slug());
    List<String> lines = Files.readAllLines(page);
    assertEquals("# " + type.slug() + " (" + type.status() + ")", lines.getFirst());
    assertEquals("*" + type.titleNl() + "* / *" + type.titleEn() + "*", lines.get(2));
    assertTrue(lines.size() > 4, "the page of " + type.slug() + " says nothing");
  }

  @Test
  void noTwoProblemsShareANameAndNoPageIsLeftOver() throws IOException {
    List<String> slugs = types().stream().map(ProblemType::slug).toList();

    assertEquals(Set.copyOf(slugs).size(), slugs.size());
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertEquals(
          slugs.stream().map(slug -> slug + ".md").collect(Collectors.toSet()),
          pages
              .map(page -> page.getFileName().toString())
              .filter(name -> !name.startsWith("."))
              .collect(Collectors.toSet()));
    }
  }
}
