package org.gezinspod.shapes;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Jena lives only in this module: nothing that others can call speaks of it. */
class BorderTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.gezinspod.shapes");

  @Test
  void noPublicMethodOfAPublicTypeSpeaksOfJena() {
    noMethods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .should()
        .haveRawReturnType(resideInAPackage("org.apache.jena.."))
        .orShould()
        .haveRawParameterTypes(
            DescribedPredicate.describe(
                "of Jena",
                types -> types.stream().anyMatch(resideInAPackage("org.apache.jena..")::test)))
        .check(CLASSES);
  }
}
