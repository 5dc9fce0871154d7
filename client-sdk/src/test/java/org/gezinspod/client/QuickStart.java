package org.gezinspod.client;

import java.io.PrintStream;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.client.begrip.Bronstatus;
import org.gezinspod.client.begrip.Gevoeligheid;
import org.gezinspod.client.begrip.Informatieniveau;
import org.gezinspod.client.begrip.SoortNotitie;
import org.gezinspod.client.begrip.StatusActie;
import org.gezinspod.client.begrip.Verwerkingsdoel;
import org.gezinspod.client.begrip.Zichtbaarheid;
import org.gezinspod.client.domain.Actie;
import org.gezinspod.client.domain.Notitie;
import org.gezinspod.client.problem.GezinspodException.ShapeViolated;
import org.gezinspod.client.problem.Violation;
import org.gezinspod.client.query.Row;

/** The code of the README, as it stands there. */
final class QuickStart {
  private QuickStart() {}

  static GezinspodClient first(
      String base,
      String secret,
      URI url,
      URI pod,
      String openActions,
      LocalDate deadline,
      PrintStream out) {
    GezinspodClient client =
        GezinspodClient.at(base)
            .credentials("casusregie", secret)
            .purpose(Verwerkingsdoel.PLAN_UITVOEREN)
            .build();
    Stored<Actie> actie = client.read(url, Actie.KIND);
    client.change(actie, a -> a.withStatus(StatusActie.OPGEPAKT).withUiterlijk(deadline));
    for (Row row : client.select(pod, openActions).rows()) {
      out.println(row.text("wat").orElse("?") + ", " + row.date("uiterlijk").orElse(deadline));
    }
    return client;
  }

  static void second(
      GezinspodClient client,
      URI notes,
      IRI tim,
      IRI gemeente,
      IRI deWit,
      OffsetDateTime now,
      PrintStream out) {
    Notitie notitie =
        Notitie.fresh()
            .withTekst("Goed gesprek op school.")
            .withSoort(SoortNotitie.GESPREKSVERSLAG)
            .withZichtbaarheid(Zichtbaarheid.DEELNEMERS)
            .withBetreft(List.of(tim))
            .withBronhouder(gemeente)
            .withBronstatus(Bronstatus.EIGEN)
            .withOpgesteldDoor(List.of(deWit))
            .withAangemaaktOp(now)
            .withInformatieniveau(Informatieniveau.VOLLEDIG)
            .withGevoeligheid(List.of(Gevoeligheid.GEWOON));
    try {
      client.create(notes, notitie);
    } catch (ShapeViolated refused) {
      for (Violation each : refused.violations()) {
        out.println(each.path() + ": " + each.message("nl"));
      }
    }
  }
}
