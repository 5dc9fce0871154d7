/** Stories of the client against a small server that checks every proof. */
@NullMarked
package org.gezinspod.client;

import org.jspecify.annotations.NullMarked;
