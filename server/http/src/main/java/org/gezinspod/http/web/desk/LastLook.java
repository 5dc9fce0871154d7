package org.gezinspod.http.web.desk;

import java.time.Instant;

/** When somebody last looked, if ever. */
public sealed interface LastLook {

  record Never() implements LastLook {}

  record At(Instant moment) implements LastLook {}
}
