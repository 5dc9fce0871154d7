/**
 * Measures a server from outside: {@code gezinspod bench} starts one in a process of its own, has a
 * load generator in another process ask it the questions of {@link
 * org.gezinspod.app.bench.Workload}, and tells requests per second and how long they took.
 */
@NullMarked
package org.gezinspod.app.bench;

import org.jspecify.annotations.NullMarked;
