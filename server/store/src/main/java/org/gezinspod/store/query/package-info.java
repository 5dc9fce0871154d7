/**
 * The read model: RDF documents as an index that SPARQL is answered from, with rights below the
 * query. It can be thrown away at any time.
 */
@NullMarked
package org.gezinspod.store.query;

import org.jspecify.annotations.NullMarked;
