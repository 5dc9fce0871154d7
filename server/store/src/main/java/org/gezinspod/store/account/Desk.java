package org.gezinspod.store.account;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.gezinspod.store.seal.Aad;
import org.gezinspod.store.seal.MasterKey;
import org.gezinspod.store.sql.Committer;
import org.gezinspod.store.sql.Readers;
import org.gezinspod.store.sql.Sql;

/**
 * What the server-wide tables have in common: each call is one transaction on the store's own
 * threads, and what names a person is sealed, and found by a keyed hash.
 */
public record Desk(Committer committer, Readers readers, MasterKey master) {

  /** One durable transaction. */
  <T> T write(Committer.Deed<T> deed) {
    return committer.writeAsItGoes(deed);
  }

  <T> T read(Function<Sql, T> work) {
    return readers.read(work);
  }

  byte[] emailHash(String address) {
    return master.name(Aad.of("email").and(address));
  }

  byte[] agentHash(String webId) {
    return master.name(Aad.of("agent").and(webId));
  }

  // RFC 6749 §3.3: scopes hold no space.
  static String joined(Set<String> scopes) {
    return String.join(" ", new TreeSet<>(scopes));
  }

  static Set<String> split(String scopes) {
    return scopes.isEmpty() ? Set.of() : Set.of(scopes.split(" "));
  }
}
