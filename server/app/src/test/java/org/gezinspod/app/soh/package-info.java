@NullMarked
package org.gezinspod.app.soh;

import org.jspecify.annotations.NullMarked;
