/** The desk of the pages, served by the pods of this server. */
@NullMarked
package org.gezinspod.http.web.folder;

import org.jspecify.annotations.NullMarked;
