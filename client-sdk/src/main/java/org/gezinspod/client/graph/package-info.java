/**
 * Immutable, typed views of RDF graphs: a thing knows its properties, and keeps every statement
 * that it does not know.
 */
@NullMarked
package org.gezinspod.client.graph;

import org.jspecify.annotations.NullMarked;
