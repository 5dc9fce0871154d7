/**
 * Contract suites of the ports, for every implementation to extend, and what tests share: a clock
 * that stands still until it is moved, and a pod to try things in.
 *
 * <p>An implementation extends each {@code ...Contract} and says how it is opened. What the suites
 * ask is the meaning of the ports' documentation.
 */
@NullMarked
package org.gezinspod.testkit;

import org.jspecify.annotations.NullMarked;
