/**
 * Who can sign in, and with what: the port that keeps accounts, clients, sessions, codes, refresh
 * tokens, consents and signing keys.
 *
 * <p>This is not about pods. An account is one person with a WebID; what that WebID may see is
 * decided elsewhere. The tables behind this port are server-wide (few, and listed here), so they
 * are the one exception to "every primary key leads with the pod".
 *
 * <p>For every method of every interface here:
 *
 * <ul>
 *   <li>It is <b>one transaction</b>. When it returns, what it wrote is durable; when it throws,
 *       nothing was written.
 *   <li>It may be called from a virtual thread, at any time, from many threads. An implementation
 *       on SQLite hands the work to its own platform threads.
 *   <li>Secrets arrive as hashes ({@link org.gezinspod.pod.account.TokenHash}, {@link
 *       org.gezinspod.pod.account.SecretHash}). The one exception is the private half of a {@link
 *       org.gezinspod.pod.account.SigningKey}: the implementation seals it under the server's
 *       master key. E-mail addresses are personal data: sealed too, and found by a keyed hash.
 *   <li>Time comes in as a parameter. An implementation never reads a clock.
 *   <li>Rows that are past their end are never returned, and may be removed at any time.
 * </ul>
 */
@NullMarked
package org.gezinspod.pod.account;

import org.jspecify.annotations.NullMarked;
