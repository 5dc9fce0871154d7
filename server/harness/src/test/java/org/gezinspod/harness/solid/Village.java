package org.gezinspod.harness.solid;

import java.time.Clock;
import org.gezinspod.harness.Caller;
import org.gezinspod.harness.RunningServer;

/** A server with two people: Alice, in whose pod things happen, and Bob. */
final class Village implements AutoCloseable {
  static final String SEED =
      """
      { "accounts": [
        { "name": "alice", "email": "alice@example.org", "password": "a long enough password",
          "client": { "id": "alice-client", "secret": "a long enough secret of alice" } },
        { "name": "bob", "email": "bob@example.org", "password": "a long enough password",
          "client": { "id": "bob-client", "secret": "a long enough secret of bob" } } ] }
      """;

  final RunningServer server = RunningServer.start(SEED);
  final Caller alice = person("alice");
  final Caller bob = person("bob");
  final Caller stranger = Caller.stranger(server.base());

  private Caller person(String name) {
    return Caller.signedIn(
        server.base(), name + "-client", "a long enough secret of " + name, Clock.systemUTC());
  }

  /** The absolute URL of a path. */
  String url(String path) {
    return server.base() + path;
  }

  String webId(String name) {
    return url(name + "/profile/card#me");
  }

  @Override
  public void close() {
    server.close();
  }
}
