package org.gezinspod.harness.readme;

import java.io.PrintStream;
import java.net.URI;
import org.gezinspod.client.GezinspodClient;
import org.gezinspod.client.Stored;
import org.gezinspod.client.begrip.StatusActie;
import org.gezinspod.client.begrip.Verwerkingsdoel;
import org.gezinspod.client.domain.Actie;
import org.gezinspod.client.domain.Gezinsplan;
import org.gezinspod.client.query.Row;

/** The example of the README, as code that runs. */
final class Quickstart {
  private Quickstart() {}

  static String run(
      String base,
      String secret,
      URI planUrl,
      URI actions,
      Actie action,
      URI pod,
      String question,
      PrintStream out) {
    GezinspodClient client =
        GezinspodClient.at(base)
            .credentials("dewit-client", secret)
            .purpose(Verwerkingsdoel.PLAN_UITVOEREN)
            .build();
    Stored<Gezinsplan> plan = client.read(planUrl, Gezinsplan.KIND);
    Stored<Actie> made = client.create(actions, action);
    client.change(made, a -> a.withStatus(StatusActie.OPGEPAKT));
    for (Row row : client.select(pod, question).rows()) {
      out.println(row.text("wat").orElse("?"));
    }
    return plan.etag();
  }
}
