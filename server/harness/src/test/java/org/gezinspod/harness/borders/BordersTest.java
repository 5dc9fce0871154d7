package org.gezinspod.harness.borders;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.gezinspod.pod.access.Decision;
import org.gezinspod.pod.access.Gatekeeper;
import org.gezinspod.pod.access.Permit;
import org.gezinspod.pod.store.Snapshot;

/** The borders that Maven cannot hold: one door, one mint, and what never stands where. */
@AnalyzeClasses(packages = "org.gezinspod", importOptions = ImportOption.DoNotIncludeTests.class)
class BordersTest {

  @ArchTest
  static final ArchRule onlyTheGatekeeperMintsAPermit =
      noClasses()
          .that()
          .doNotBelongToAnyOf(Gatekeeper.class)
          .should()
          .callConstructorWhere(
              JavaConstructorCall.Predicates.target(
                  com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                      com.tngtech.archunit.core.domain.JavaClass.Predicates.type(Permit.class))));

  @ArchTest
  static final ArchRule onlyThePodAsksTheGatekeeper =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.gezinspod.pod", "org.gezinspod.pod.access", "org.gezinspod.testkit..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Gatekeeper.class, Decision.Allowed.class);

  @ArchTest
  static final ArchRule nobodyPassesThePodOnTheWayToTheStore =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.gezinspod.http..", "org.gezinspod.app..", "org.gezinspod.client..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Snapshot.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(org.gezinspod.pod.access.Rules.class)
          .because("data is reached through Pod, which asks for a permit");

  @ArchTest
  static final ArchRule everyReadOfASnapshotDemandsAPermit =
      methods()
          .that()
          .areDeclaredIn(Snapshot.class)
          .and()
          .doNotHaveName("pod")
          .and()
          .doNotHaveName("version")
          .and()
          .doNotHaveName("rules")
          .should(HaveAPermit.FIRST);

  @ArchTest
  static final ArchRule noHttpInThePod =
      noClasses()
          .that()
          .resideInAPackage("org.gezinspod.pod..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.eclipse.jetty..", "java.net.http..", "com.nimbusds..");

  @ArchTest
  static final ArchRule sqlAndRepositoriesLiveInTheStore =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gezinspod.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..",
              "org.sqlite..",
              "org.eclipse.rdf4j.repository..",
              "org.eclipse.rdf4j.sail..");

  @ArchTest
  static final ArchRule jenaLivesInShapes =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gezinspod.shapes..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.jena..");

  @ArchTest
  static final ArchRule httpAndStoreNeverMeet =
      noClasses()
          .that()
          .resideInAPackage("org.gezinspod.http..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.gezinspod.store..");

  @ArchTest
  static final ArchRule theSdkKnowsNothingOfTheServer =
      noClasses()
          .that()
          .resideInAPackage("org.gezinspod.client..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.gezinspod.pod..",
              "org.gezinspod.store..",
              "org.gezinspod.http..",
              "org.gezinspod.app..",
              "org.gezinspod.shapes..");

  @ArchTest
  static final ArchRule namesSaySomething =
      classes()
          .should()
          .haveSimpleNameNotEndingWith("Utils")
          .andShould()
          .haveSimpleNameNotEndingWith("Helper")
          .andShould()
          .haveSimpleNameNotEndingWith("Manager")
          .andShould()
          .haveSimpleNameNotEndingWith("Impl");

  @ArchTest
  static final ArchRule podPackagesHaveNoCycles =
      slices().matching("org.gezinspod.pod.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule storePackagesHaveNoCycles =
      slices().matching("org.gezinspod.store.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule httpPackagesHaveNoCycles =
      slices().matching("org.gezinspod.http.(*)..").should().beFreeOfCycles();
}
