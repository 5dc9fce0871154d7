@NullMarked
package org.gezinspod.client.soh;

import org.jspecify.annotations.NullMarked;
