@NullMarked
package org.gezinspod.client.begrip;

import org.jspecify.annotations.NullMarked;
