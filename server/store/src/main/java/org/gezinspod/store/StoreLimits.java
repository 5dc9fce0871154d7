package org.gezinspod.store;

/**
 * How much the store takes on at once, keeps in memory, and lets a pod hold.
 *
 * @param waitingDeeds how many deeds may wait for the writer; more are refused as busy
 * @param deedsPerCommit how many deeds are committed together at most
 * @param readingThreads how many threads read the database
 * @param waitingReads how many reads may wait for them; more are refused as busy
 * @param viewBytes about how much memory the views of pods may take
 * @param bodyBytes how much memory open bodies may take
 * @param keys how many unwrapped keys are kept
 * @param resourcesPerPod how many current resources a pod may have, containers and ACLs counted
 */
public record StoreLimits(
    int waitingDeeds,
    int deedsPerCommit,
    int readingThreads,
    int waitingReads,
    long viewBytes,
    long bodyBytes,
    int keys,
    int resourcesPerPod) {
  private static final long MIB = 1024 * 1024;

  /** What a server uses that nobody configured. */
  public static final StoreLimits DEFAULT =
      new StoreLimits(4096, 128, 3, 4096, 128 * MIB, 64 * MIB, 20_000, 200_000);

  public StoreLimits {
    if (waitingDeeds < 1 || deedsPerCommit < 1 || readingThreads < 1 || waitingReads < 1) {
      throw new IllegalArgumentException("the store needs at least one of each thread and place");
    }
    if (viewBytes < 1 || bodyBytes < 1 || keys < 1 || resourcesPerPod < 2) {
      throw new IllegalArgumentException("the store needs some memory, and a pod some resources");
    }
  }

  /** These limits with another number of waiting deeds. */
  public StoreLimits withWaitingDeeds(int most) {
    return new StoreLimits(
        most,
        deedsPerCommit,
        readingThreads,
        waitingReads,
        viewBytes,
        bodyBytes,
        keys,
        resourcesPerPod);
  }

  /** These limits with other bounds on memory: small ones make every cache miss. */
  public StoreLimits withMemory(long forViews, long forBodies, int unwrappedKeys) {
    return new StoreLimits(
        waitingDeeds,
        deedsPerCommit,
        readingThreads,
        waitingReads,
        forViews,
        forBodies,
        unwrappedKeys,
        resourcesPerPod);
  }
}
