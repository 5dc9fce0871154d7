package org.gezinspod.app.seed;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.app.config.Refusal;
import org.gezinspod.http.auth.Enrolment;
import org.gezinspod.pod.Pods;
import org.gezinspod.pod.access.Household;
import org.gezinspod.pod.account.Account;
import org.gezinspod.pod.account.AccountPorts;
import org.gezinspod.pod.account.EmailAddress;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.register.Register;
import org.gezinspod.vocab.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Makes what a seed file says and does not exist yet; changes nothing that does. Everything is
 * checked before the first thing is made.
 */
public final class Seeder {
  private final AccountPorts ports;
  private final Enrolment enrolment;
  private final Register register;
  private final Pods pods;

  public Seeder(AccountPorts ports, Enrolment enrolment, Register register, Pods pods) {
    this.ports = ports;
    this.enrolment = enrolment;
    this.register = register;
    this.pods = pods;
  }

  /**
   * Makes what is missing.
   *
   * @throws Refusal where the file asks for something that cannot be
   */
  public void seed(SeedFile seed) {
    check(seed);
    Map<String, String> names = new HashMap<>();
    seed.allAccounts().forEach(account -> names.put(account.name(), SeedFile.shownAs(account)));
    seed.allAccounts().forEach(this::account);
    seed.allOrganisations().forEach(organisation -> organisation(organisation, names));
    seed.allFamilies().forEach(family -> family(family, names));
  }

  private void check(SeedFile seed) {
    for (SeedFile.Account account : seed.allAccounts()) {
      require(
          isName(account.name()),
          "the account name \""
              + account.name()
              + "\" is not 1 to 63 lower-case letters, digits or -");
      require(isEmail(account.email()), "the e-mail address of " + account.name() + " is not one");
      require(
          account.password() != null && account.password().length() >= Enrolment.MIN_PASSWORD,
          "the password of "
              + account.name()
              + " needs at least "
              + Enrolment.MIN_PASSWORD
              + " characters");
      SeedFile.Client client = account.client();
      require(
          client == null
              || (client.id() != null
                  && client.secret() != null
                  && client.secret().length() >= Enrolment.MIN_SECRET),
          "the client of "
              + account.name()
              + " needs an id, and a secret of at least "
              + Enrolment.MIN_SECRET
              + " characters");
    }
    for (SeedFile.Organisation organisation : seed.allOrganisations()) {
      require(
          organisation.oin() != null && organisation.oin().matches("[0-9]{20}"),
          "the oin of " + organisation.name() + " is not 20 digits");
      require(
          isConcept("organisatiesoort", organisation.soort()),
          "the soort of " + organisation.name() + " is not in the scheme organisatiesoort");
    }
    for (SeedFile.Family family : seed.allFamilies()) {
      require(
          isName(family.name()),
          "the family name \""
              + family.name()
              + "\" is not 1 to 63 lower-case letters, digits or -");
      for (SeedFile.Member member : family.members()) {
        require(
            isConcept("gezinsrol", member.rol()),
            "the rol of "
                + member.account()
                + " in "
                + family.name()
                + " is not in the scheme gezinsrol");
        require(
            member.geboortedatum() == null || date(member.geboortedatum()).isPresent(),
            "the geboortedatum of " + member.account() + " is not a date such as 2013-12-01");
      }
      for (SeedFile.Authority authority : authorities(family)) {
        require(
            isConcept("gezagstype", authority.type()),
            "the type of gezag over " + authority.over() + " is not in the scheme gezagstype");
      }
    }
  }

  private static void require(boolean fine, String fault) {
    if (!fine) {
      throw new Refusal("The seed file cannot be used: " + fault + ". Nothing was made.");
    }
  }

  private static boolean isName(@Nullable String name) {
    return name != null && name.matches("[a-z0-9][a-z0-9-]{0,62}") && PodName.isValid(name);
  }

  private static boolean isEmail(@Nullable String text) {
    if (text == null) {
      return false;
    }
    try {
      return !new EmailAddress(text).value().isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isConcept(String scheme, @Nullable String notation) {
    return notation != null && Vocabulary.concept(scheme, notation).isPresent();
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static List<SeedFile.Authority> authorities(SeedFile.Family family) {
    List<SeedFile.Authority> given = family.gezag();
    return given == null ? List.of() : given;
  }

  private void account(SeedFile.Account wanted) {
    BaseUrl base = pods.base();
    PodName pod = new PodName(wanted.name());
    IRI webId = webId(base, wanted.name());
    if (ports.accounts().byName(wanted.name()).isEmpty()) {
      enrolment.open(wanted.name(), new EmailAddress(wanted.email()), wanted.password(), webId);
    }
    pods.foundPersonal(pod, webId, SeedFile.shownAs(wanted));
    SeedFile.Client client = wanted.client();
    if (client != null && ports.clients().byId(client.id()).isEmpty()) {
      Account account = ports.accounts().byName(wanted.name()).orElseThrow();
      enrolment.addMachine(account.id(), client.id(), client.secret());
    }
  }

  /** The WebID of an account: {@code {base}name/profile/card#me}. */
  public static IRI webId(BaseUrl base, String account) {
    return org.eclipse.rdf4j.model.impl.SimpleValueFactory.getInstance()
        .createIRI(base.pod(new PodName(account)) + "profile/card#me");
  }

  private void organisation(SeedFile.Organisation wanted, Map<String, String> names) {
    Register.Organisation organisation =
        new Register.Organisation(wanted.oin(), wanted.name(), wanted.soort());
    register.enroll(organisation);
    List<SeedFile.Professional> professionals = wanted.professionals();
    for (SeedFile.Professional professional :
        professionals == null ? List.<SeedFile.Professional>of() : professionals) {
      IRI webId = known(professional.account());
      register.enroll(
          new Register.Professional(
              webId,
              names.getOrDefault(professional.account(), professional.account()),
              professional.functie(),
              organisation));
    }
  }

  private IRI known(String account) {
    return ports
        .accounts()
        .byName(account)
        .orElseThrow(
            () ->
                new Refusal(
                    "The seed file names the account " + account + ", which does not exist."))
        .webId();
  }

  private void family(SeedFile.Family wanted, Map<String, String> names) {
    List<Household.Member> members =
        wanted.members().stream()
            .map(
                member ->
                    new Household.Member(
                        known(member.account()),
                        names.getOrDefault(member.account(), member.account()),
                        member.rol(),
                        Optional.ofNullable(member.geboortedatum()).flatMap(Seeder::date)))
            .toList();
    List<Household.Authority> authorities =
        authorities(wanted).stream()
            .map(
                authority ->
                    new Household.Authority(
                        known(authority.over()),
                        authority.type(),
                        authority.drager().stream().map(this::known).toList()))
            .toList();
    Household household = new Household(Household.Kind.GEZIN, members, authorities);
    try {
      pods.foundFamily(new PodName(wanted.name()), household, List.of());
    } catch (IllegalArgumentException e) {
      throw new Refusal(
          "The family " + wanted.name() + " has nobody who may manage it: give somebody gezag.");
    }
  }
}
