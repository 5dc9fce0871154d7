/**
 * One HTTP exchange and its repetition: bounded in time and size, without sign-in and without
 * meaning. Internal to the SDK.
 */
@NullMarked
package org.gezinspod.client.wire;

import org.jspecify.annotations.NullMarked;
