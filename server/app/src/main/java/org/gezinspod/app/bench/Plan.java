package org.gezinspod.app.bench;

import java.net.URI;

/**
 * One measurement that the load generator is asked for; a line of JSON on its input.
 *
 * @param workload key of a {@link Workload}
 * @param round tells the runs of one bench apart
 * @param token an access token, and {@code key} the private key it is bound to, as a JWK
 * @param warmUpSeconds before the measured window
 * @param serverPid whose processor time is measured; 0 for nobody's
 */
public record Plan(
    String workload,
    String round,
    URI pod,
    String token,
    String key,
    int connections,
    double warmUpSeconds,
    double seconds,
    long serverPid) {}
