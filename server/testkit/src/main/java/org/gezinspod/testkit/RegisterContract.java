package org.gezinspod.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gezinspod.pod.register.Register;
import org.gezinspod.pod.register.Register.Organisation;
import org.gezinspod.pod.register.Register.Professional;
import org.junit.jupiter.api.Test;

/** The register of organisations and professionals. */
public abstract class RegisterContract {
  private static final Organisation GEMEENTE =
      new Organisation("00000001234567890000", "Gemeente Voorbeeld", "gemeente");
  private static final Organisation AANBIEDER =
      new Organisation("00000001234567890001", "Aanbieder Voorbeeld", "jeugdhulpaanbieder");

  /** An empty register. */
  protected abstract Register register();

  /** The same register as the next start of the server finds it. */
  protected abstract Register reopened();

  private static Professional professional(String name, Organisation at) {
    IRI webId = SimpleValueFactory.getInstance().createIRI("https://pro.example/" + name + "#me");
    return new Professional(webId, name, "casusregisseur", at);
  }

  @Test
  void aProfessionalIsFoundByWebId() {
    Professional dewit = professional("de Wit".replace(' ', '-'), GEMEENTE);
    register().enroll(GEMEENTE);

    register().enroll(dewit);

    assertEquals(Optional.of(dewit), register().professional(dewit.webId()));
    assertEquals(Optional.empty(), register().professional(professional("x", GEMEENTE).webId()));
  }

  @Test
  void anOrganisationComesWithItsFirstProfessional() {
    register().enroll(professional("a", GEMEENTE));

    assertEquals(List.of(GEMEENTE), register().organisations());
  }

  @Test
  void whatIsKnownCanChange() {
    register().enroll(GEMEENTE);
    register().enroll(AANBIEDER);
    register().enroll(professional("a", GEMEENTE));

    Organisation renamed = new Organisation(GEMEENTE.oin(), "Gemeente Anders", "gemeente");
    register().enroll(renamed);
    assertEquals(List.of(professional("a", renamed)), register().professionals());
    register().enroll(professional("a", AANBIEDER));

    assertEquals(List.of(professional("a", AANBIEDER)), register().professionals());
  }

  @Test
  void allAreListedInOrder() {
    register().enroll(GEMEENTE);
    register().enroll(AANBIEDER);
    register().enroll(professional("b", GEMEENTE));
    register().enroll(professional("a", GEMEENTE));
    register().enroll(professional("c", AANBIEDER));

    assertEquals(List.of(AANBIEDER, GEMEENTE), register().organisations());
    assertEquals(
        List.of(
            professional("c", AANBIEDER), professional("a", GEMEENTE), professional("b", GEMEENTE)),
        register().professionals());
  }

  @Test
  void theRegisterIsDurable() {
    register().enroll(GEMEENTE);
    register().enroll(professional("a", GEMEENTE));

    Register next = reopened();

    assertEquals(List.of(GEMEENTE), next.organisations());
    assertEquals(List.of(professional("a", GEMEENTE)), next.professionals());
  }
}
