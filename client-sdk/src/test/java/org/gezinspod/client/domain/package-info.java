@NullMarked
package org.gezinspod.client.domain;

import org.jspecify.annotations.NullMarked;
