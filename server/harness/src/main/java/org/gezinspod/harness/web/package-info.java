/** A real browser for tests of the family's pages. */
@NullMarked
package org.gezinspod.harness.web;

import org.jspecify.annotations.NullMarked;
