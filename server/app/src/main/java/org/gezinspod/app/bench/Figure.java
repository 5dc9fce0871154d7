package org.gezinspod.app.bench;

/**
 * One measured figure.
 *
 * @param server as the options call it
 * @param workload key of a {@link Workload}
 */
public record Figure(String server, String workload, int connections, Measured measured) {}
