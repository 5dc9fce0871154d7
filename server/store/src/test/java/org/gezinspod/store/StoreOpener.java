package org.gezinspod.store;

import java.nio.file.Path;
import java.time.Clock;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.store.sql.StoreUnavailable;

/** A program that opens a store and says how that went. */
final class StoreOpener {
  private StoreOpener() {}

  public static void main(String[] arguments) {
    BaseUrl base = new BaseUrl("https://pods.example/");
    Path data = Path.of(arguments[0]);
    try (SqliteStore store = SqliteStore.open(data, base, Clock.systemUTC(), StoreLimits.DEFAULT)) {
      System.out.println("opened " + store.pods());
    } catch (StoreUnavailable e) {
      System.out.println(e.kind() + " " + e.getMessage());
    }
  }
}
