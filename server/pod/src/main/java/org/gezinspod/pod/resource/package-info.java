/** What a resource is: its kind, media type, validator, versions and body. */
@NullMarked
package org.gezinspod.pod.resource;

import org.jspecify.annotations.NullMarked;
