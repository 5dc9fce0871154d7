package org.gezinspod.client;

import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.gezinspod.client.soh.DocumentType;
import org.gezinspod.client.soh.SohBundle;
import org.gezinspod.client.soh.SohChecker;
import org.gezinspod.client.soh.SohDeposit;
import org.gezinspod.client.soh.SohDocument;
import org.gezinspod.client.soh.SohExport;
import org.gezinspod.client.soh.SohPart;
import org.gezinspod.client.soh.SohReader;
import org.gezinspod.client.soh.SohReading;
import org.gezinspod.client.soh.SohReview;
import org.gezinspod.client.soh.SohSplitter;

/** The code of docs/soh.md, as it stands there. */
final class SohTour {
  private SohTour() {}

  static Optional<SohBundle> in(
      GezinspodClient client,
      byte[] bytes,
      IRI casus,
      IRI tim,
      IRI gemeente,
      IRI deWit,
      Clock clock,
      PrintStream out) {
    SohReading reading = new SohReader().read(bytes, DocumentType.CASUSOVERLEG);
    if (reading instanceof SohReading.Refused refused) {
      out.println(refused.problem().jsonPointer() + ": " + refused.problem().messageEn());
      return Optional.empty();
    }
    SohDocument document = ((SohReading.Whole) reading).document();
    SohReview review = new SohChecker().review(document.json(), document.type());
    review.problems().forEach(p -> out.println(p.jsonPointer() + ": " + p.messageNl()));

    SohSplitter splitter = new SohSplitter(casus, () -> UUID.randomUUID().toString());
    SohDeposit deposit = new SohDeposit(Set.of(tim), gemeente, deWit, Instant.now(clock));
    SohBundle bundle = deposit.sign(splitter.split(document));
    for (SohPart part : bundle.inWritingOrder()) {
      client.createGraphAt(URI.create(casus.stringValue() + part.path()), part.model());
    }
    return Optional.of(bundle);
  }

  static String out(GezinspodClient client, List<URI> urls, IRI root, PrintStream out) {
    List<Model> seen = new ArrayList<>();
    for (URI url : urls) {
      seen.add(client.readGraph(url).value());
    }
    SohExport export = SohBundle.join(seen, root, DocumentType.CASUSOVERLEG).orElseThrow();
    export.notExpressed().forEach(p -> out.println(p.jsonPointer() + ": " + p.messageEn()));
    return export.document().text();
  }
}
