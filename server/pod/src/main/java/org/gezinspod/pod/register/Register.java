package org.gezinspod.pod.register;

import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;

/**
 * The organisations and professionals that this server knows: whom a family can give access to, and
 * under which name the look-back shows somebody. Server-wide, kept by the store. Being in the
 * register gives no rights.
 */
public interface Register {
  /** Adds an organisation or changes its name; the OIN is the key. Durable when it returns. */
  void enroll(Organisation organisation);

  /**
   * Adds a professional or changes what is known; the WebID is the key. Durable when it returns.
   */
  void enroll(Professional professional);

  Optional<Professional> professional(IRI webId);

  /** Every professional, ordered by organisation and name. */
  List<Professional> professionals();

  /** Every organisation, ordered by name. */
  List<Organisation> organisations();

  /**
   * An organisation.
   *
   * @param oin its identification number, 20 digits
   * @param name as the family reads it
   * @param kind a notation of the scheme organisatiesoort
   */
  record Organisation(String oin, String name, String kind) {
    public Organisation {
      if (!oin.matches("[0-9]{20}")) {
        throw new IllegalArgumentException("an OIN has twenty digits");
      }
    }
  }

  /**
   * A professional.
   *
   * @param webId who
   * @param name as the family reads it
   * @param role the function, as the family reads it
   * @param organisation for whom
   */
  record Professional(IRI webId, String name, String role, Organisation organisation) {}
}
