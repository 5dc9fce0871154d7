package org.gezinspod.http;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;

/**
 * The headers of an answer that has not begun.
 *
 * <p>Some are <em>standing</em>: they were set by the chain and are kept when a problem replaces
 * the answer. The others describe a resource and go with it.
 */
final class Answer {

  private final List<Header> standing = new ArrayList<>();
  private final List<Header> own = new ArrayList<>();
  private final Set<String> vary = new LinkedHashSet<>();

  void keep(Header header) {
    standing.add(header);
  }

  void set(Header header) {
    own.removeIf(h -> h.name().equalsIgnoreCase(header.name()));
    own.add(header);
  }

  void add(Header header) {
    own.add(header);
  }

  void vary(String name) {
    vary.add(name);
  }

  void forgetOwn() {
    own.clear();
  }

  /** Writes everything, with the headers of the contract where the endpoint set no others. */
  void writeTo(HttpFields.Mutable fields) {
    standing.forEach(h -> fields.put(h.name(), h.value()));
    own.forEach(h -> fields.add(h.name(), h.value()));
    if (!vary.isEmpty()) {
      fields.put("Vary", String.join(", ", vary));
    }
    for (Header header : SecurityHeaders.DEFAULTS) {
      if (!fields.contains(header.name())) {
        fields.put(header.name(), header.value());
      }
    }
  }
}
