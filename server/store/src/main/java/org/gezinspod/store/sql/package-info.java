/**
 * One database file: its connections, its writer, its readers, its tables. Internal to the store.
 */
@NullMarked
package org.gezinspod.store.sql;

import org.jspecify.annotations.NullMarked;
