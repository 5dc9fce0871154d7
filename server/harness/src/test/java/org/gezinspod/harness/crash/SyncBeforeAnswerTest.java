package org.gezinspod.harness.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gezinspod.app.bench.Access;
import org.gezinspod.app.bench.LeanConnection;
import org.gezinspod.app.bench.Question;
import org.gezinspod.app.bench.ServerProcess;
import org.gezinspod.app.bench.Target;
import org.gezinspod.harness.crash.SystemCalls.Between;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Watches the system calls of a server: the log is on the disk before a write is acknowledged. It
 * needs strace and the permission to trace.
 */
class SyncBeforeAnswerTest {
  private static final String CALLS =
      "trace=fsync,fdatasync,write,writev,sendto,sendmsg,read,readv,recvfrom";
  private static final int TRACE_SECONDS = 60;

  @TempDir Path folder = Path.of("set by JUnit");

  @Test
  void theLogIsSyncedAfterAPutCameAndBeforeItIsAnswered() throws IOException, InterruptedException {
    demandTracing();
    Path trace = folder.resolve("trace");
    int port = ServerProcess.freePort();
    Path seed = Files.writeString(folder.resolve("seed.json"), CrashTest.SEED);

    int status = put(trace, port, seed);
    Between seen =
        SystemCalls.between(
            Files.readAllLines(trace, java.nio.charset.StandardCharsets.ISO_8859_1),
            "PUT /alice/synced HTTP/1.1",
            "HTTP/1.1 201");

    assertEquals(201, status);
    assertTrue(seen.requestSeen(), "the trace shows the request");
    assertTrue(seen.answerSeen(), "the trace shows the answer");
    assertTrue(seen.syncs() > 0, "the log was synced between the two");
  }

  private int put(Path trace, int port, Path seed) throws IOException, InterruptedException {
    List<String> strace =
        List.of(
            "strace", "-f", "--seccomp-bpf", "-y", "-s", "64", "-e", CALLS, "-o", trace.toString());
    ServerProcess server =
        ServerProcess.start(
            strace,
            "org.gezinspod.app.Gezinspod",
            port,
            ServerProcess.serving(folder.resolve("data"), seed, port));
    try {
      Target target = CrashTest.target(port);
      Access access = Access.signIn(target);
      Question put =
          Question.with("PUT", target.pod().resolve("synced"), "text/turtle", "<#a> <#b> <#c> .\n");
      int status;
      try (LeanConnection connection = LeanConnection.to(target.base())) {
        status = connection.status(put.bytes(access));
      }
      // The server, not its tracer: that ends when the server has ended, with a whole trace.
      server.process().descendants().forEach(ProcessHandle::destroy);
      assertTrue(server.process().waitFor(TRACE_SECONDS, TimeUnit.SECONDS), "the server stops");
      return status;
    } finally {
      server.process().descendants().forEach(ProcessHandle::destroyForcibly);
      server.kill();
    }
  }

  private void demandTracing() throws InterruptedException {
    String obstacle = obstacle();
    if (!obstacle.isEmpty()) {
      String sentence = "SKIPPED: whether the disk is asked before each answer: " + obstacle;
      if ("true".equals(System.getenv("CI"))) {
        fail(sentence);
      }
      System.err.println(sentence);
      Assumptions.abort(sentence);
    }
  }

  private String obstacle() throws InterruptedException {
    try {
      Process probe =
          new ProcessBuilder("strace", "-f", "-o", folder.resolve("probe").toString(), "true")
              .redirectErrorStream(true)
              .start();
      return probe.waitFor() == 0
          ? ""
          : "this environment does not permit ptrace, which strace needs";
    } catch (IOException e) {
      return "strace is not installed (apt-get install strace)";
    }
  }

  @Test
  void aTraceWithoutASyncIsSeenAsOne() {
    List<String> unsafe =
        List.of(
            "7 fdatasync(12</d/gezinspod.db-wal>) = 0",
            "9 read(30<socket:[1]>, \"PUT /alice/synced HTTP/1.1\\r\\n\", 8192) = 600",
            "9 write(30<socket:[1]>, \"HTTP/1.1 201 Created\", 300) = 300",
            "7 fdatasync(12</d/gezinspod.db-wal>) = 0");

    Between seen = SystemCalls.between(unsafe, "PUT /alice/synced HTTP/1.1", "HTTP/1.1 201");

    assertEquals(new Between(true, true, 0), seen);
  }

  @Test
  void aSyncThatTakesLongCountsWhereItEnded() {
    List<String> safe =
        List.of(
            "9 read(30<socket:[1]>,  <unfinished ...>",
            "9 <... read resumed>\"PUT /alice/synced HTTP/1.1\\r\\n\", 8192) = 600",
            "7 fdatasync(12</d/gezinspod.db-wal> <unfinished ...>",
            "9 write(1</dev/null>, \"noise\", 5) = 5",
            "7 <... fdatasync resumed>) = 0",
            "9 writev(30<socket:[1]>, [{iov_base=\"HTTP/1.1 201 Created\"}], 1) = 300");

    Between seen = SystemCalls.between(safe, "PUT /alice/synced HTTP/1.1", "HTTP/1.1 201");

    assertEquals(new Between(true, true, 1), seen);
  }
}
