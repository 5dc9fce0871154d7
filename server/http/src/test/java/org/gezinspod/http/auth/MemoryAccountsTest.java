package org.gezinspod.http.auth;

import org.gezinspod.pod.account.AccountPorts;
import org.gezinspod.testkit.account.AccountPortsContract;

class MemoryAccountsTest extends AccountPortsContract {

  private final AccountPorts ports = new MemoryAccounts().ports();

  @Override
  protected AccountPorts ports() {
    return ports;
  }
}
