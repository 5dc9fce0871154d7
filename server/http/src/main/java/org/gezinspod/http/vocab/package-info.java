/**
 * Publishes the vocabulary and the shapes at {@code /vocab/}: open to everybody, the same for
 * everybody, without a sign-in and without a trace.
 */
@NullMarked
package org.gezinspod.http.vocab;

import org.jspecify.annotations.NullMarked;
