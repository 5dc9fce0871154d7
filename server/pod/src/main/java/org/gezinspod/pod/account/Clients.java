package org.gezinspod.pod.account;

import java.util.Optional;

/** The programs that may ask for tokens. */
public interface Clients {

  /** Registers a client, unless its id is taken. True when it was registered now. */
  boolean register(Client client);

  Optional<Client> byId(String id);

  /** How many apps are registered: the provider stops registering at a limit. */
  long appCount();

  /** Removes a client with its codes, refresh tokens and consents. False when there was none. */
  boolean remove(String id);
}
