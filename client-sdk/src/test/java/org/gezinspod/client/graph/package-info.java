@NullMarked
package org.gezinspod.client.graph;

import org.jspecify.annotations.NullMarked;
