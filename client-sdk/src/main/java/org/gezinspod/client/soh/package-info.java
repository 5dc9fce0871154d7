/**
 * The ministry's own JSON documents (<em>Melding</em> and <em>UitkomstOverleg</em> of Samen onder
 * Handbereik) and the RDF of the pod, both ways and without loss.
 *
 * <p>A document's way into the pod: {@link org.gezinspod.client.soh.SohReader} reads it strictly
 * and within limits; {@link org.gezinspod.client.soh.SohChecker} says what it lacks; {@link
 * org.gezinspod.client.soh.SohSplitter} turns it into resources by sensitivity; {@link
 * org.gezinspod.client.soh.SohDeposit} adds whom it is about. The way back: {@link
 * org.gezinspod.client.soh.SohBundle#join}. {@link org.gezinspod.client.soh.SohMapper} is the
 * mapping alone. The typed objects of {@code org.gezinspod.client.domain} read the models made
 * here.
 *
 * <p>Nothing here throws because of what a document or a model holds, and no problem repeats a
 * value: documents hold the data of families. The page {@code docs/soh.md} tells what is kept where
 * and which faults of the format are known.
 */
@NullMarked
package org.gezinspod.client.soh;

import org.jspecify.annotations.NullMarked;
