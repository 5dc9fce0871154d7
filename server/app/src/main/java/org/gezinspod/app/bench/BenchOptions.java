package org.gezinspod.app.bench;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is measured.
 *
 * @param seconds how long each measured window is; proofs live 60 seconds, so at most {@value
 *     #MOST_SECONDS}
 * @param connections how many connections ask at the same time, for each measurement
 * @param startup whether starting is measured
 * @param url a running server to measure; empty for one of our own
 * @param against a second server, measured by turns with the first
 * @param json whether the figures are printed as JSON
 */
public record BenchOptions(
    double seconds,
    List<Integer> connections,
    Set<Workload> workloads,
    boolean startup,
    Optional<Target> url,
    Optional<Target> against,
    boolean json) {
  /** The longest window. */
  public static final int MOST_SECONDS = 30;

  public BenchOptions {
    connections = List.copyOf(connections);
    workloads = Set.copyOf(workloads);
    if (!(seconds > 0 && seconds <= MOST_SECONDS)) {
      throw new IllegalArgumentException("--seconds is above 0 and at most " + MOST_SECONDS);
    }
    if (connections.isEmpty() || connections.stream().anyMatch(n -> n < 1 || n > 1024)) {
      throw new IllegalArgumentException("--connections are numbers from 1 to 1024");
    }
  }
}
