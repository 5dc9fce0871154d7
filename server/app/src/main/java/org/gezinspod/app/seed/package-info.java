/** The seed file: accounts, families and organisations that are made when they do not exist. */
@NullMarked
package org.gezinspod.app.seed;

import org.jspecify.annotations.NullMarked;
