/**
 * The border between the family's pages and the pod: what the pages need to know, and the few deeds
 * they can do. No HTML and no wording on this side.
 */
@NullMarked
package org.gezinspod.http.web.desk;

import org.jspecify.annotations.NullMarked;
