/**
 * The family's pages under {@code /app/}: rendered on the server, usable without JavaScript, in
 * Dutch and English. They decide nothing; every deed goes through the pod.
 */
@NullMarked
package org.gezinspod.http.web;

import org.jspecify.annotations.NullMarked;
