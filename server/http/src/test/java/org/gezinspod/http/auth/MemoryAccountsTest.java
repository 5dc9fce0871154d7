package org.gezinspod.http.auth;

import org.gezinspod.pod.account.AccountPorts;
import org.gezinspod.testkit.AccountContract;

class MemoryAccountsTest extends AccountContract {

  private final AccountPorts ports = new MemoryAccounts().ports();

  @Override
  protected AccountPorts ports() {
    return ports;
  }
}
