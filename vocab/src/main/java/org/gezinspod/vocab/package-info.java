/**
 * The words of a family's pod: the JZV ontology, its concept schemes and its JSON-LD context.
 *
 * <p>{@link org.gezinspod.vocab.Jzv} and {@link org.gezinspod.vocab.Begrip} hold the IRIs,
 * generated from the Turtle. {@link org.gezinspod.vocab.Vocabulary} gives the Turtle itself, the
 * labels and the way from a notation to its concept and back. Nothing here ever uses the network.
 */
@NullMarked
package org.gezinspod.vocab;

import org.jspecify.annotations.NullMarked;
