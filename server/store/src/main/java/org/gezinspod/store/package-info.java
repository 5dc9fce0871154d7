/**
 * The store on SQLite: {@link org.gezinspod.store.SqliteStore} is the whole of it for others.
 *
 * <p>The packages beside this one are its rooms: {@code sql} (the file, its writer and readers),
 * {@code seal} (keys and envelopes), {@code codec} (values as bytes), {@code blob} (binaries),
 * {@code pod} (views and deeds), {@code account} (who can sign in, and the register).
 */
@NullMarked
package org.gezinspod.store;

import org.jspecify.annotations.NullMarked;
