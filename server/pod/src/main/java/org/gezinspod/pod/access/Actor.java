package org.gezinspod.pod.access;

import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;

/**
 * Who acts on a pod: nobody known, or an agent whose WebID was proven at the door. An actor carries
 * no rights; the gatekeeper finds those at each deed.
 */
public sealed interface Actor {
  /** Somebody who did not sign in. */
  Actor ANONYMOUS = new Anonymous();

  /** The proven WebID, if any. */
  Optional<IRI> webId();

  /** The purpose that the actor states for this deed: a concept of the scheme doel. */
  Optional<IRI> purpose();

  record Anonymous() implements Actor {
    @Override
    public Optional<IRI> webId() {
      return Optional.empty();
    }

    @Override
    public Optional<IRI> purpose() {
      return Optional.empty();
    }
  }

  /**
   * A signed-in agent.
   *
   * @param agent the WebID that the token or session proves
   * @param client the program that acts for the agent ({@code client_id}), empty for the server's
   *     own pages
   * @param purpose the purpose that the program states, if it does
   */
  record Agent(IRI agent, Optional<String> client, Optional<IRI> purpose) implements Actor {
    public static Agent of(IRI webId) {
      return new Agent(webId, Optional.empty(), Optional.empty());
    }

    @Override
    public Optional<IRI> webId() {
      return Optional.of(agent);
    }
  }
}
