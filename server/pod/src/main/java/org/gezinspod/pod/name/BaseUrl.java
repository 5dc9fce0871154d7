package org.gezinspod.pod.name;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/**
 * The URL under which the server is known to the world, with a closing slash: the issuer, and the
 * beginning of every resource's IRI. It is configured, and never taken from a request's {@code
 * Host}.
 *
 * @param value an absolute http or https URL without query, fragment or user information
 */
public record BaseUrl(String value) {
  public BaseUrl {
    URI uri = URI.create(value);
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean plain =
        uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
    if (!(scheme.equals("http") || scheme.equals("https")) || uri.getHost() == null || !plain) {
      throw new IllegalArgumentException(
          "a base URL is http(s)://host[:port]/ without query or fragment");
    }
    if (!value.endsWith("/")) {
      throw new IllegalArgumentException("a base URL ends in a slash");
    }
  }

  /** The IRI of a resource. */
  public IRI iri(PodName pod, ResourcePath path) {
    return SimpleValueFactory.getInstance().createIRI(value + pod.value() + path.value());
  }

  /** The pod's root URL as text. */
  public String pod(PodName pod) {
    return value + pod.value() + "/";
  }

  /** The path part of this URL, beginning and ending in a slash. */
  public String prefix() {
    return URI.create(value).getRawPath();
  }

  /** A resource of one pod of this server. */
  public record Place(PodName pod, ResourcePath path) {}

  /**
   * Where an absolute URL points to on this server.
   *
   * @param url without regard to its fragment
   * @return nothing where the URL is not of this server, names no possible pod, or is no path
   */
  public Optional<Place> locate(String url) {
    if (!url.startsWith(value)) {
      return Optional.empty();
    }
    String rest = url.substring(value.length());
    int hash = rest.indexOf('#');
    return place(hash < 0 ? rest : rest.substring(0, hash));
  }

  /** Where a raw path after the base points to: {@code pod/segments}. */
  public static Optional<Place> place(String rest) {
    int slash = rest.indexOf('/');
    if (slash < 0 || !PodName.isValid(rest.substring(0, slash)) || rest.indexOf('?') >= 0) {
      return Optional.empty();
    }
    return ResourcePath.tryParse(rest.substring(slash))
        .map(path -> new Place(new PodName(rest.substring(0, slash)), path));
  }
}
