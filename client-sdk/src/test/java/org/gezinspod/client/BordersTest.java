package org.gezinspod.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class BordersTest {
  private static final JavaClasses SDK =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.gezinspod.client");

  @Test
  void thePackagesHaveNoCycles() {
    slices().matching("org.gezinspod.(client..)").should().beFreeOfCycles().check(SDK);
  }

  @Test
  void theSdkKnowsNeitherJenaNorTheServerNorItsShapes() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.jena..",
            "org.gezinspod.pod..",
            "org.gezinspod.http..",
            "org.gezinspod.store..",
            "org.gezinspod.shapes..")
        .check(SDK);
  }

  @Test
  void onlyTheWireSpeaksHttp() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.gezinspod.client.wire")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..")
        .check(SDK);
  }

  @Test
  void noNameHidesWhatAClassIs() {
    classes().should().haveNameNotMatching(".*(Utils?|Helper|Manager|Impl)").check(SDK);
  }
}
