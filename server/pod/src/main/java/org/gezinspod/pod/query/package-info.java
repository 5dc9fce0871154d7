/**
 * Questions in SPARQL: guarded before they are asked, answered from what the asker may read,
 * recorded.
 */
@NullMarked
package org.gezinspod.pod.query;

import org.jspecify.annotations.NullMarked;
