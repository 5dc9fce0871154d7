package org.gezinspod.harness.crash;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gezinspod.app.bench.Access;
import org.gezinspod.app.bench.LeanConnection;
import org.gezinspod.app.bench.Question;
import org.gezinspod.app.bench.ServerProcess;
import org.gezinspod.app.bench.Target;

/**
 * Clients that write at the same time until their server dies, and remember what it acknowledged.
 */
final class Writers {
  static final String DOCUMENT_FOLDER = "crash/";
  private static final int PUTTERS = 3;
  private static final int DOCUMENTS_EACH = 4;
  private static final int PATCHERS = 2;
  private static final long PATIENCE_SECONDS = 60;
  private static final String PREFIX = "@prefix ex: <https://example.org/crash#>.\n";

  private final List<List<Series>> clients = new ArrayList<>();
  private final Set<String> given = new HashSet<>();
  private final Set<String> stopped = new HashSet<>();
  private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
  private int grantsSent;

  Writers() {
    for (int client = 0; client < PUTTERS; client++) {
      List<Series> documents = new ArrayList<>();
      for (int i = 0; i < DOCUMENTS_EACH; i++) {
        String path = DOCUMENT_FOLDER + "put-" + client + "-" + i;
        documents.add(new Series(path, "PUT", t -> document(path, t), t -> document(path, t)));
      }
      clients.add(documents);
    }
    for (int client = 0; client < PATCHERS; client++) {
      String path = DOCUMENT_FOLDER + "patch-" + client;
      clients.add(List.of(new Series(path, "PATCH", Writers::patch, Writers::patched)));
    }
    String door = DOCUMENT_FOLDER + "put-0-0.acl";
    clients.add(List.of(new Series(door, "PUT", Writers::acl, Writers::acl)));
  }

  /** All resources that are written. */
  List<Series> series() {
    return clients.stream().flatMap(List::stream).toList();
  }

  /** The grants that were acknowledged as given. */
  Set<String> given() {
    return given;
  }

  /** The grants that were acknowledged as stopped. */
  Set<String> stopped() {
    return stopped;
  }

  /** How many grants were asked for: at most one more a round than were acknowledged. */
  int grantsSent() {
    return grantsSent;
  }

  /** Whatever was answered that should not have been. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  /** Writes until so many writes were acknowledged, and kills the server in the midst of more. */
  void writeAndKill(ServerProcess server, Target target, int acknowledgements)
      throws IOException, InterruptedException {
    Access access = Access.signIn(target);
    Semaphore noted = new Semaphore(0);
    List<Thread> threads = new ArrayList<>();
    for (List<Series> client : clients) {
      threads.add(Thread.ofPlatform().start(() -> write(target, access, client, noted)));
    }
    threads.add(Thread.ofPlatform().start(() -> grant(server, noted)));
    boolean enough = noted.tryAcquire(acknowledgements, PATIENCE_SECONDS, TimeUnit.SECONDS);
    server.kill();
    for (Thread thread : threads) {
      thread.join();
    }
    if (!enough) {
      faults.add("the server acknowledged too little in " + PATIENCE_SECONDS + " seconds");
    }
  }

  private void write(Target target, Access access, List<Series> documents, Semaphore noted) {
    try (LeanConnection connection = LeanConnection.to(target.base())) {
      for (int i = 0; ; i++) {
        Series series = documents.get(i % documents.size());
        URI url = target.pod().resolve(series.path());
        String type = series.isPatched() ? "text/n3" : "text/turtle";
        Question question = Question.with(series.method(), url, type, series.next());
        int status = connection.status(question.bytes(access));
        if (status / 100 != 2) {
          faults.add(series.method() + " of " + series.path() + " was answered with " + status);
          return;
        }
        series.acknowledge();
        noted.release();
      }
    } catch (IOException killed) {
      // The end of the round: what was sent last may stand or not.
      noted.release(0);
    }
  }

  // Every third grant is stopped again.
  private void grant(ServerProcess server, Semaphore noted) {
    try (BufferedWriter lines =
            new BufferedWriter(
                new OutputStreamWriter(
                    server.process().getOutputStream(), StandardCharsets.UTF_8));
        BufferedReader answers = server.output()) {
      for (int i = 1; ; i++) {
        grantsSent++;
        String id = ask(lines, answers, CrashServer.GIVE);
        given.add(id);
        noted.release();
        if (i % 3 == 0) {
          stopped.add(ask(lines, answers, CrashServer.STOP + id));
          noted.release();
        }
      }
    } catch (IOException killed) {
      // The end of the round.
      noted.release(0);
    }
  }

  private static String ask(BufferedWriter lines, BufferedReader answers, String line)
      throws IOException {
    lines.write(line);
    lines.newLine();
    lines.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("the server is gone");
    }
    return answer;
  }

  // Of another length and with other text at each turn, so that a torn body cannot look whole.
  static String document(String path, int turn) {
    Random random = new Random(31L * path.hashCode() + turn);
    StringBuilder text = new StringBuilder(PREFIX);
    text.append("<> ex:turn ").append(turn).append(" .\n");
    int lines = random.nextInt(60);
    for (int i = 0; i < lines; i++) {
      text.append("<#line").append(i).append("> ex:number ").append(random.nextLong());
      text.append(" .\n");
    }
    return text.toString();
  }

  private static String patch(int turn) {
    return """
    @prefix solid: <http://www.w3.org/ns/solid/terms#>.
    @prefix ex: <https://example.org/crash#>.
    _:change a solid:InsertDeletePatch; solid:inserts { <#it> ex:number %d . }.
    """
        .formatted(turn);
  }

  // What a patched document is compared with: its numbers in order.
  private static String patched(int turn) {
    StringBuilder numbers = new StringBuilder();
    for (int i = 0; i <= turn; i++) {
      numbers.append(i).append(' ');
    }
    return numbers.toString();
  }

  private static String acl(int turn) {
    return """
    @prefix acl: <http://www.w3.org/ns/auth/acl#>.
    @prefix foaf: <http://xmlns.com/foaf/0.1/>.
    # turn %d
    <#owner> a acl:Authorization; acl:agent </alice/profile/card#me>; acl:accessTo <./put-0-0>;
      acl:mode acl:Read, acl:Write, acl:Control.
    <#%s> a acl:Authorization; acl:agentClass %s; acl:accessTo <./put-0-0>; acl:mode acl:Read.
    """
        .formatted(turn, isOpen(turn) ? "open" : "half", aclClass(turn));
  }

  private static String aclClass(int turn) {
    return isOpen(turn) ? "foaf:Agent" : "acl:AuthenticatedAgent";
  }

  /** Whether the ACL of a turn opens the document to everybody. */
  static boolean isOpen(int turn) {
    return turn % 2 == 0;
  }
}
