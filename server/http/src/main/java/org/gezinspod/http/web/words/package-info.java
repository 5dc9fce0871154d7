/**
 * What the pages say: the two languages, the sentences, and how dates and times are written out.
 */
@NullMarked
package org.gezinspod.http.web.words;

import org.jspecify.annotations.NullMarked;
