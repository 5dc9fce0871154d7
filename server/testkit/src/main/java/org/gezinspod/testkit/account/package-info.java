/** What every store of accounts must do: contract suites of the port {@code pod.account}. */
@NullMarked
package org.gezinspod.testkit.account;

import org.jspecify.annotations.NullMarked;
