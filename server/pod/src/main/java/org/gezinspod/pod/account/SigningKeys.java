package org.gezinspod.pod.account;

import java.util.List;

/** The keys with which this server signs. */
public interface SigningKeys {

  /** All that stand, newest first. The newest signs; all are published. */
  List<SigningKey> all();

  /**
   * Adds a key if none stands yet, and returns what stands then. Atomic: nodes that start together
   * agree on one key.
   */
  List<SigningKey> firstOrExisting(SigningKey fresh);

  /** Adds a key that signs from now on. */
  void add(SigningKey key);

  /** Removes a key; tokens that it signed stop being valid. False when there was none. */
  boolean remove(String keyId);
}
