package org.gezinspod.shapes;

import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/**
 * A program that prints how many small documents one thread checks in a second. Not a test: a
 * figure depends on the machine.
 */
final class Throughput {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WARM_UP = 30_000;
  private static final int ROUNDS = 60_000;
  private static final String GOAL =
      """
      @prefix jzv: <https://w3id.org/gezinspod/jzv#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      <#it> a jzv:Doel ;
        jzv:betreft <https://pod.example/j/leden/kim/kaart#it> ;
        jzv:bronhouder <https://gemeente.example/organisatie#it> ;
        jzv:bronstatus <https://w3id.org/gezinspod/begrip/bronstatus/eigen> ;
        jzv:informatieniveau <https://w3id.org/gezinspod/begrip/informatieniveau/1> ;
        jzv:gevoeligheid <https://w3id.org/gezinspod/begrip/gevoeligheid/gewoon> ;
        jzv:opgesteldDoor <https://gemeente.example/medewerkers/dewit#it> ;
        jzv:aangemaaktOp "2026-03-01T14:30:00Z"^^xsd:dateTime ;
        jzv:omschrijving "Kim gaat weer naar school." ;
        jzv:leefgebied <https://w3id.org/gezinspod/begrip/leefgebied/onderwijs> ;
        jzv:voorWie <https://pod.example/j/leden/kim/kaart#it> ;
        jzv:gewensteSituatie "Elke dag naar school." ;
        jzv:streefdatum "2026-06-01"^^xsd:date ;
        jzv:status <https://w3id.org/gezinspod/begrip/status-doel/open> ;
        jzv:inEigenWoorden "Ik wil weer lachen op school." .
      """;

  private Throughput() {}

  public static void main(String[] args) throws Exception {
    long start = System.nanoTime();
    ShapeLibrary library = new ShapeLibrary();
    Model document = Rio.parse(new StringReader(GOAL), Example.BASE, RDFFormat.TURTLE);
    if (!library.validate(document, Profile.POD).conforms()) {
      throw new IllegalStateException("the document of the measurement does not conform");
    }
    print("first answer after loading, ms", (System.nanoTime() - start) / 1e6);
    run(library, document, WARM_UP);
    long time = run(library, document, ROUNDS);
    print("statements in the document", document.size());
    print("microseconds per document", time / 1e3 / ROUNDS);
    print("documents per second of one core", ROUNDS * (double) TimeUnit.SECONDS.toNanos(1) / time);
  }

  private static long run(ShapeLibrary library, Model document, int rounds) {
    long start = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < rounds; i++) {
      if (!library.validate(document, Profile.POD).conforms()) {
        throw new IllegalStateException("an answer changed");
      }
    }
    return THREADS.getCurrentThreadCpuTime() - start;
  }

  private static void print(String what, double figure) {
    System.out.printf(Locale.ROOT, "%-36s %,.1f%n", what, figure);
  }
}
