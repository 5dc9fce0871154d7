/**
 * What each page shows, ready to print: immutable records of words and phrases. A template does
 * nothing but lay them out, and it escapes every one of them.
 */
@NullMarked
package org.gezinspod.http.web.view;

import org.jspecify.annotations.NullMarked;
