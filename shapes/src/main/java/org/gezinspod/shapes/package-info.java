/**
 * Checks documents against the shapes of the JZV vocabulary.
 *
 * <p>{@link org.gezinspod.shapes.ShapeLibrary} takes an RDF4J {@code Model} and answers with a
 * {@link org.gezinspod.shapes.Conformance}. The shapes are Turtle files beside this package, one
 * per class and {@link org.gezinspod.shapes.Profile}. Jena is used inside this package and nowhere
 * else.
 */
@NullMarked
package org.gezinspod.shapes;

import org.jspecify.annotations.NullMarked;
