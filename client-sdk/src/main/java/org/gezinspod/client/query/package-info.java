/** The answers to SPARQL questions, typed. */
@NullMarked
package org.gezinspod.client.query;

import org.jspecify.annotations.NullMarked;
