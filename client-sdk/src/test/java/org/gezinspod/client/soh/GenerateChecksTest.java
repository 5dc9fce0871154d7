package org.gezinspod.client.soh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The step of the build that makes the table of the checker, run as the build runs it. */
class GenerateChecksTest {

  private static final Path GENERATOR =
      Path.of("src/generator/java/org/gezinspod/client/soh/generator/GenerateChecks.java");

  private static final String SHAPE =
      """
      @prefix jzv:  <https://w3id.org/gezinspod/jzv#> .
      @prefix jzvs: <https://w3id.org/gezinspod/shape#> .
      @prefix sh:   <http://www.w3.org/ns/shacl#> .
      @prefix xsd:  <http://www.w3.org/2001/XMLSchema#> .
      jzvs:ProefUitwisseling a sh:NodeShape ; sh:targetClass jzv:Proef ;
        sh:property [ sh:path jzv:naam ; sh:order 1 ; sh:name "naam" ; sh:datatype xsd:string ;
          sh:minCount 1 ; sh:message "Geef de naam."@nl , "Give the name."@en %s ] .
      """;

  @TempDir private Path folder;

  @Test
  void aShapeBecomesALineOfTheTable() throws Exception {
    Run run = generate(SHAPE.formatted(""));

    assertEquals(0, run.exit(), run.said());
    assertTrue(run.table().contains("\"Proef\" : \"ProefUitwisseling\""), run.table());
    assertTrue(run.table().contains("\"nl\" : \"Geef de naam.\""), run.table());
  }

  @Test
  void aDemandThatTheTableCannotSayStopsTheBuildAndIsNamed() throws Exception {
    Run run = generate(SHAPE.formatted("; sh:uniqueLang true"));

    assertNotEquals(0, run.exit());
    assertTrue(run.said().contains("ProefUitwisseling uses"), run.said());
    assertTrue(run.said().contains("uniqueLang"), run.said());
  }

  @Test
  void aRuleThatSpeaksOneLanguageStopsTheBuild() throws Exception {
    Run run = generate(SHAPE.formatted("").replace(", \"Give the name.\"@en", ""));

    assertNotEquals(0, run.exit());
    assertTrue(run.said().contains("without a message @en"), run.said());
  }

  @Test
  void aFolderWithoutShapesStopsTheBuild() throws Exception {
    Run run = generate("");

    assertNotEquals(0, run.exit());
    assertFalse(Files.exists(folder.resolve("checks.json")));
  }

  private record Run(int exit, String said, String table) {}

  private Run generate(String turtle) throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("shapes"));
    Files.writeString(folder.resolve("shapes").resolve("Proef.ttl"), turtle);
    Path table = folder.resolve("checks.json");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                GENERATOR.toString(),
                folder.resolve("shapes").toString(),
                table.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), said, Files.exists(table) ? Files.readString(table) : "");
  }
}
