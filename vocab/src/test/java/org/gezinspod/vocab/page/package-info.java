@NullMarked
package org.gezinspod.vocab.page;

import org.jspecify.annotations.NullMarked;
