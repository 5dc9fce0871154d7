package org.gezinspod.harness.solid;
import org.junit.jupiter.api.Test;
import java.net.http.HttpRequest.BodyPublishers;
final class ScratchTest {
  @Test void t() {
    for (int i = 0; i < 7; i++) {
      long t0 = 0;
      try { 
        Village v = new Village();
        v.alice.send("PUT", "alice/b", BodyPublishers.ofByteArray(new byte[70000]), "Content-Type", "a/b");
        switch (i) {
          case 0 -> v.alice.send("HEAD", "alice/b");
          case 1 -> v.alice.send("GET", "alice/b");
          case 2 -> v.alice.send("GET", "alice/b", "Range", "bytes=5-6");
          case 3 -> v.alice.send("GET", "alice/b", "Range", "bytes=500000-");
          case 4 -> v.alice.send("GET", "alice/b", "If-None-Match", "*");
          case 5 -> v.alice.send("HEAD", "alice/");
          case 6 -> { System.out.println(v.alice.write("PUT", "alice/copies/-1", v.alice.send("GET", "alice/").text(), "Content-Type", "text/turtle")); System.out.println(v.alice.send("GET", "alice/").text()); }
        }
        t0 = System.nanoTime();
        v.close();
      } catch (RuntimeException e) { System.out.println(e + " " + e.getCause()); }
      System.out.println("CASE " + i + " close " + (System.nanoTime() - t0) / 1000000);
    }
  }
}
