/** RDF documents as bytes and as models, within limits. */
@NullMarked
package org.gezinspod.pod.rdf;

import org.jspecify.annotations.NullMarked;
