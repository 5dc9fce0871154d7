package org.gezinspod.harness.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gezinspod.app.GezinspodServer;
import org.gezinspod.app.config.ConfigReader;
import org.gezinspod.app.config.Setting;
import org.gezinspod.pod.AccessBook;
import org.gezinspod.pod.GrantRequest;
import org.gezinspod.pod.access.Actor;
import org.gezinspod.pod.access.Grant;
import org.gezinspod.pod.access.Mode;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;

/**
 * The program that is killed: a whole server, which besides gives and stops grants as it is told, a
 * line at a time, and answers each line when the deed is durable.
 */
final class CrashServer {
  static final PodName FAMILY = new PodName("jansen");
  static final String GIVE = "give";
  static final String STOP = "stop ";
  private static final IRI PURPOSE =
      iri("https://w3id.org/gezinspod/begrip/doel/jeugdhulpVerlenen");

  private CrashServer() {}

  /**
   * @param arguments port, data folder, seed file
   */
  public static void main(String[] arguments) throws IOException {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    flags.put(Setting.PORT, arguments[0]);
    flags.put(Setting.DATA, arguments[1]);
    flags.put(Setting.SEED, arguments[2]);
    GezinspodServer server =
        GezinspodServer.start(
            ConfigReader.read(flags, Map.of(), Optional.empty()), Clock.systemUTC());
    String base = server.config().base().value();
    AccessBook book = server.pods().find(FAMILY).orElseThrow().access();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (line != null) {
      System.out.println(answer(book, base, line));
      System.out.flush();
      line = lines.readLine();
    }
    server.close();
  }

  private static String answer(AccessBook book, String base, String line) {
    Actor mother = Actor.Agent.of(iri(base + "alice/profile/card#me"));
    if (line.equals(GIVE)) {
      GrantRequest request =
          new GrantRequest(
              iri(base + "dewit/profile/card#me"),
              List.of(new Grant.Opening(ResourcePath.parse("/casussen/"), Set.of(Mode.READ))),
              PURPOSE,
              List.of(),
              Optional.empty(),
              Instant.now().plus(Duration.ofDays(30)));
      return book.give(mother, request).id();
    }
    return book.stop(mother, line.substring(STOP.length())).id();
  }

  static IRI iri(String text) {
    return SimpleValueFactory.getInstance().createIRI(text);
  }
}
