/** Changes to an RDF document: N3 Patch and SPARQL Update as one value. */
@NullMarked
package org.gezinspod.pod.change;

import org.jspecify.annotations.NullMarked;
