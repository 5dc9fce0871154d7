package org.gezinspod.store;

/** With no room in memory: every view, body and key is read from the disk each time. */
class UncachedAccessTest extends SqliteAccessTest {
  @Override
  StoreLimits limits() {
    return StoreLimits.DEFAULT.withMemory(1, 1, 1);
  }
}
