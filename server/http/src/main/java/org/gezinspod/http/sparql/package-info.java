/**
 * SPARQL 1.1 Protocol: a question comes in, its answer is streamed out in the form the client likes
 * best.
 */
@NullMarked
package org.gezinspod.http.sparql;

import org.jspecify.annotations.NullMarked;
