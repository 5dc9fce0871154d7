package org.gezinspod.app.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What stands in the pod that is measured, put there over HTTP like any client would. */
final class SampleData {
  static final String FOLDER = "bench/";
  static final String PUBLIC = FOLDER + "public";
  static final String PRIVATE = FOLDER + "private";
  static final String LISTED = FOLDER + "thousand/";
  static final int MEMBERS = 1_000;
  static final int JOINED = 300;

  private static final int PLANS = 10;
  private static final int GOALS = 50;
  private static final int DOCUMENT_BYTES = 2_048;
  private static final int CONNECTIONS = 4;
  private static final int ATTEMPTS = 5;
  private static final String PREFIX = "@prefix ex: <https://example.org/bench#>.\n";

  private SampleData() {}

  /** Puts what these workloads read. */
  static void fill(Target target, Access access, Set<Workload> workloads) throws IOException {
    List<Question> puts = new ArrayList<>();
    if (workloads.contains(Workload.PUBLIC_GET)) {
      puts.add(put(target, PUBLIC, document()));
      puts.add(put(target, PUBLIC + ".acl", acl(target)));
    }
    if (workloads.contains(Workload.PRIVATE_GET)) {
      puts.add(put(target, PRIVATE, document()));
    }
    if (workloads.contains(Workload.LIST)) {
      for (int i = 0; i < MEMBERS; i++) {
        puts.add(put(target, LISTED + "member-" + i, PREFIX + "<#it> ex:number " + i + " .\n"));
      }
    }
    if (workloads.contains(Workload.SPARQL)) {
      for (int i = 0; i < JOINED; i++) {
        puts.add(put(target, joined(i), joinedDocument(target, i)));
      }
    }
    all(target, access, puts);
  }

  private static void all(Target target, Access access, List<Question> puts) throws IOException {
    // The first by itself: it makes the folder that the others share.
    try (LeanConnection connection = LeanConnection.to(target.base())) {
      for (Question put : puts.subList(0, Math.min(2, puts.size()))) {
        ask(connection, access, put);
      }
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        int first = 2 + i;
        running.add(threads.submit(() -> some(target, access, puts, first)));
      }
      for (Future<?> part : running) {
        part.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException(
          "the pod at %s could not be filled: %s".formatted(target.pod(), e.getCause()), e);
    }
  }

  private static Boolean some(Target target, Access access, List<Question> puts, int first)
      throws IOException {
    try (LeanConnection connection = LeanConnection.to(target.base())) {
      for (int i = first; i < puts.size(); i += CONNECTIONS) {
        ask(connection, access, puts.get(i));
      }
      return true;
    }
  }

  private static void ask(LeanConnection connection, Access access, Question put)
      throws IOException {
    int status = connection.status(put.bytes(access));
    // Some servers give up on a lock when several write to one container.
    for (int again = 1; status / 100 == 5 && again < ATTEMPTS; again++) {
      status = connection.status(put.bytes(access));
    }
    if (status / 100 != 2) {
      throw new IOException("PUT of " + put.url() + " was answered with " + status);
    }
  }

  private static Question put(Target target, String path, String turtle) {
    return Question.with("PUT", target.pod().resolve(path), "text/turtle", turtle);
  }

  /** A document of about 2 KB. */
  static String document() {
    StringBuilder text = new StringBuilder(PREFIX);
    for (int i = 0; text.length() < DOCUMENT_BYTES; i++) {
      text.append("<#line").append(i).append("> a ex:Line; ex:number ").append(i);
      text.append("; ex:text \"a line of a document that somebody reads\" .\n");
    }
    return text.toString();
  }

  /** A small document, different at each turn. */
  static String small(int turn) {
    return PREFIX
        + "<#it> a ex:Note; ex:turn "
        + turn
        + "; ex:title \"A short note\"; ex:text \"Written over and over, to see how quick it is.\""
        + " .\n";
  }

  /** An N3 Patch that inserts two statements. */
  static String patch(int turn) {
    return """
    @prefix solid: <http://www.w3.org/ns/solid/terms#>.
    @prefix ex: <https://example.org/bench#>.
    _:change a solid:InsertDeletePatch;
      solid:inserts { <#turn%d> a ex:Turn; ex:number %d . }.
    """
        .formatted(turn, turn);
  }

  private static String acl(Target target) {
    return """
    @prefix acl: <http://www.w3.org/ns/auth/acl#>.
    @prefix foaf: <http://xmlns.com/foaf/0.1/>.
    <#owner> a acl:Authorization; acl:agent <%sprofile/card#me>; acl:accessTo <./public>;
      acl:mode acl:Read, acl:Write, acl:Control.
    <#public> a acl:Authorization; acl:agentClass foaf:Agent; acl:accessTo <./public>;
      acl:mode acl:Read.
    """
        .formatted(target.pod());
  }

  private static String joined(int i) {
    return FOLDER + "joined/" + i;
  }

  // Ten plans, fifty goals of a plan, and actions under a goal; fifteen statements each.
  private static String joinedDocument(Target target, int i) {
    StringBuilder text = new StringBuilder(PREFIX).append("<#it> ");
    if (i < PLANS) {
      text.append("a ex:Plan");
    } else if (i < PLANS + GOALS) {
      text.append("a ex:Goal; ex:partOf <").append(item(target.pod(), i % PLANS)).append('>');
    } else {
      text.append("a ex:Action; ex:under <")
          .append(item(target.pod(), PLANS + i % GOALS))
          .append(">; ex:status \"")
          .append(i % 2 == 0 ? "open" : "done")
          .append('"');
    }
    text.append("; ex:title \"Number ").append(i).append('"');
    for (int field = 0; field < 11; field++) {
      text.append("; ex:field").append(field).append(" \"").append(i * 31 + field).append('"');
    }
    return text.append(" .\n").toString();
  }

  private static String item(URI pod, int i) {
    return pod.resolve(joined(i)) + "#it";
  }

  /** Which actions are open under the goals of a plan: a join over three kinds of documents. */
  static String join(int turn) {
    return """
    PREFIX ex: <https://example.org/bench#>
    SELECT ?plan ?goal ?action ?title WHERE {
      ?plan a ex:Plan ; ex:title "Number %d" .
      ?goal ex:partOf ?plan .
      ?action ex:under ?goal ; ex:status "open" ; ex:title ?title .
    }
    """
        .formatted(turn % PLANS);
  }
}
