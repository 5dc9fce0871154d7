package org.gezinspod.app.demo;

import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.client.graph.Placement;
import org.gezinspod.client.graph.Thing;
import org.gezinspod.client.graph.Turtle;

/**
 * A document that waits to be put into a pod.
 *
 * @param path where
 * @param author the WebID of the person who puts it
 * @param turtle what it says
 */
record Paper(String path, IRI author, String turtle) {

  /** A document about one thing, which becomes {@code #it} of its address. */
  static <T extends Thing<T>> Paper of(Cast cast, String path, IRI author, T thing) {
    T placed = Placement.place(thing, cast.url(path));
    return new Paper(
        path,
        author,
        new String(Turtle.write(placed.statements()), java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Rules by which a resource, and what stands in it, is its author's alone. */
  static Paper forOneselfOnly(Cast cast, String path, IRI author) {
    String url = cast.url(path);
    return new Paper(
        path + ".acl",
        author,
        """
        @prefix acl: <http://www.w3.org/ns/auth/acl#> .

        <#alleen> a acl:Authorization ;
          acl:agent <%s> ;
          acl:accessTo <%s> ;%s
          acl:mode acl:Read, acl:Write, acl:Control .
        """
            .formatted(author, url, url.endsWith("/") ? " acl:default <%s> ;".formatted(url) : ""));
  }
}
