/**
 * What a professional's system links to read, write and question the pods of families.
 *
 * <p>{@link org.gezinspod.client.GezinspodClient} is the way in; the typed objects it reads and
 * writes are in {@code org.gezinspod.client.domain}, what can go wrong is in {@code
 * org.gezinspod.client.problem}.
 */
@NullMarked
package org.gezinspod.client;

import org.jspecify.annotations.NullMarked;
