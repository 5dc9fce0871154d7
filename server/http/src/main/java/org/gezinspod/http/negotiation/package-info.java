/** What a client accepts, which version it knows and which part it wants: RFC 9110 §12 to §14. */
@NullMarked
package org.gezinspod.http.negotiation;

import org.jspecify.annotations.NullMarked;
