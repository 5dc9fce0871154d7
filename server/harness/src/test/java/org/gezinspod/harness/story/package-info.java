/** The main job from end to end, against a server in a process of its own. */
@NullMarked
package org.gezinspod.harness.story;

import org.jspecify.annotations.NullMarked;
