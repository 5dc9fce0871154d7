/** Tests of the family's pages. */
@NullMarked
package org.gezinspod.http.web;

import org.jspecify.annotations.NullMarked;
