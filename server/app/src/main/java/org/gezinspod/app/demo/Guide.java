package org.gezinspod.app.demo;

import java.io.PrintWriter;
import org.gezinspod.pod.name.BaseUrl;

/** What somebody needs to know to look around in the demo, in plain words. */
public final class Guide {
  /** The open actions of one family, with their last day. */
  public static final String OPEN_ACTIONS =
      """
      PREFIX jzv: <https://w3id.org/gezinspod/jzv#>
      PREFIX status: <https://w3id.org/gezinspod/begrip/status-actie/>
      SELECT ?wat ?uiterlijk WHERE {
        ?actie a jzv:Actie ; jzv:omschrijving ?wat ; jzv:status ?status .
        OPTIONAL { ?actie jzv:uiterlijk ?uiterlijk }
        FILTER (?status IN (status:voorgesteld, status:uitgezet, status:geaccepteerd, status:opgepakt))
      } ORDER BY ?uiterlijk
      """;

  private static final String PERSON = "  %-26s %-52s%n";
  private static final String PROGRAM = "  %-18s %-28s %-22s %s%n";

  private final BaseUrl base;
  private final SampleFamilies families;

  public Guide(BaseUrl base, SampleFamilies families) {
    this.base = base;
    this.families = families;
  }

  public void print(PrintWriter out) {
    signIn(out);
    programs(out);
    tries(out);
    out.flush();
  }

  private void signIn(PrintWriter out) {
    out.printf("%nSign in at %sapp/ with the password %s%n", base.value(), SampleFamilies.PASSWORD);
    for (SampleFamilies.Family family : families.families()) {
      out.printf("%n%s  %s%n", family.pod(), family.about());
      for (SampleFamilies.Person person : family.members()) {
        out.printf(PERSON, person.email(), person.who());
      }
    }
    out.printf(
        "%nBegin with sanne@demo.example: her first page shows who can see what, by consent and"
            + " by law; the next one shows who looked.%n");
  }

  private void programs(PrintWriter out) {
    out.printf(
        "%nProfessionals' programs (client_credentials with DPoP; the SDK does it by itself)%n");
    for (SampleFamilies.Person person : families.professionals()) {
      out.printf(PROGRAM, person.clientId(), person.secret(), person.who(), person.where());
    }
  }

  private void tries(PrintWriter out) {
    out.printf("%nTry with curl, without signing in:%n");
    out.printf("  curl -H 'Accept: text/turtle' %sdewit/profile/card%n", base.value());
    out.printf("  curl -H 'Accept: text/turtle' %svocab/%n", base.value());
    out.printf(
        "%nTry in SPARQL, as dewit-programma: the open actions of a family"
            + " (client.select(URI.create(\"%sgezin-02/\"), query))%n",
        base.value());
    OPEN_ACTIONS.lines().forEach(line -> out.println("  " + line));
    out.println();
  }
}
