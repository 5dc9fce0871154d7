/** What can go wrong between a program and a pod, as types that a program can branch on. */
@NullMarked
package org.gezinspod.client.problem;

import org.jspecify.annotations.NullMarked;
