/**
 * The concept schemes of the vocabulary as Java enumerations, and values of them that may also be
 * concepts this version does not know.
 */
@NullMarked
package org.gezinspod.client.begrip;

import org.jspecify.annotations.NullMarked;
