package org.gezinspod.pod;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gezinspod.pod.access.Grant;
import org.gezinspod.pod.access.Household;
import org.gezinspod.vocab.Vocabulary;

/**
 * On which ground access rests, and what follows from it (domain: two families of grants that are
 * never mixed). Consent can be stopped by the family at once; a statutory task cannot.
 */
public final class Grounds {
  /** Consent: AVG article 6.1.a. */
  public static final IRI CONSENT =
      SimpleValueFactory.getInstance()
          .createIRI("https://w3id.org/gezinspod/begrip/grondslag/toestemming");

  private static final String CAPACITY = "https://w3id.org/gezinspod/begrip/hoedanigheid/";

  private Grounds() {}

  /** Whether the family can stop this grant. */
  public static boolean isRevocable(Grant grant) {
    return grant.ground().equals(CONSENT);
  }

  /** Whether a purpose is a concept of the scheme doel. */
  static boolean isPurpose(IRI purpose) {
    String text = purpose.stringValue();
    return Vocabulary.concept("doel", text.substring(text.lastIndexOf('/') + 1))
        .filter(purpose::equals)
        .isPresent();
  }

  /** In which capacity a member gives access: a concept of the scheme hoedanigheid. */
  static IRI capacityOf(IRI giver, Household household) {
    boolean holder =
        household.authorities().stream().anyMatch(authority -> authority.holders().contains(giver));
    boolean guardian =
        household.member(giver).map(member -> member.role().equals("voogd")).orElse(false);
    String notation = guardian ? "voogd" : holder ? "gezag" : "zelf";
    return SimpleValueFactory.getInstance().createIRI(CAPACITY + notation);
  }
}
