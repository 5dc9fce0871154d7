/**
 * Who can sign in, and whom the server knows by name: the server-wide tables. Internal to the
 * store.
 */
@NullMarked
package org.gezinspod.store.account;

import org.jspecify.annotations.NullMarked;
