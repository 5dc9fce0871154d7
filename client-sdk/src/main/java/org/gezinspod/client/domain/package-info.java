/**
 * The things of a family's pod as immutable Java objects, with the names of the vocabulary: a
 * family, its plan, a report, the outcome of a meeting.
 *
 * <pre>{@code
 * Actie actie =
 *     Actie.fresh()
 *         .withOmschrijving("Bellen met school")
 *         .withStatus(StatusActie.OPGEPAKT);
 * }</pre>
 *
 * <p>Each object is a view of RDF and keeps what it does not know: see {@link
 * org.gezinspod.client.graph.Thing}. Whether it is complete is for the shapes of the pod to say.
 */
@NullMarked
package org.gezinspod.client.domain;

import org.jspecify.annotations.NullMarked;
