/** The ministry's own JSON documents and the RDF of the pod, both ways and without loss. */
@NullMarked
package org.gezinspod.client.soh;

import org.jspecify.annotations.NullMarked;
