/**
 * The vocabulary as documents to publish: HTML for people, Turtle and JSON-LD for programs.
 *
 * <p>{@link org.gezinspod.vocab.page.VocabularyPages} is the way in. Pure functions of the Turtle:
 * the same question always has the same bytes for an answer.
 */
@NullMarked
package org.gezinspod.vocab.page;

import org.jspecify.annotations.NullMarked;
