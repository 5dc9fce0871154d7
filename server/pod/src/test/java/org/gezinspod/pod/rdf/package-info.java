/** Tests of reading and writing RDF. */
@NullMarked
package org.gezinspod.pod.rdf;

import org.jspecify.annotations.NullMarked;
