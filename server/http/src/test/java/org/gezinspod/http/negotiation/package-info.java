/** Tests of negotiation. */
@NullMarked
package org.gezinspod.http.negotiation;

import org.jspecify.annotations.NullMarked;
