/**
 * The wire: a server on Jetty, the chain that every request passes, and the errors in the form of
 * RFC 9457.
 *
 * <p>A request becomes an {@link org.gezinspod.http.Exchange}. It passes the steps of {@link
 * org.gezinspod.http.Chain}, in the order of one list, and reaches the {@link
 * org.gezinspod.http.Endpoint} that {@link org.gezinspod.http.Routes} finds for its path. Endpoints
 * are straight-line blocking code on virtual threads. They refuse by throwing {@link
 * org.gezinspod.http.HttpProblem}.
 */
@NullMarked
package org.gezinspod.http;

import org.jspecify.annotations.NullMarked;
