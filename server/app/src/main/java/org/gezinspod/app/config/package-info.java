/** What an operator can set, where it came from, and what is refused. */
@NullMarked
package org.gezinspod.app.config;

import org.jspecify.annotations.NullMarked;
