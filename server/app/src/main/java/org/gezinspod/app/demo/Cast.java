package org.gezinspod.app.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;
import org.gezinspod.app.seed.Seeder;
import org.gezinspod.pod.access.Household;
import org.gezinspod.pod.name.BaseUrl;
import org.gezinspod.pod.name.PodName;

/**
 * Who plays in one sample family: where each member's card stands, under which WebID she acts, and
 * when she was born, counted from today.
 */
final class Cast {
  /** Nobody's birthday but of those who turn an age this month lies so near. */
  private static final int DAYS_SINCE_BIRTHDAY = 100;

  private static final int DAYS_TO_BIRTHDAY = 3;

  private final BaseUrl base;
  private final SampleFile file;
  private final SampleFile.Family family;
  private final LocalDate today;
  private final Map<String, String> rooms = new LinkedHashMap<>();

  Cast(BaseUrl base, SampleFile file, SampleFile.Family family, LocalDate today) {
    this.base = base;
    this.file = file;
    this.family = family;
    this.today = today;
    family.leden().forEach(member -> rooms.put(member.key(), UUID.randomUUID().toString()));
  }

  SampleFile.Family family() {
    return family;
  }

  LocalDate today() {
    return today;
  }

  PodName pod() {
    return new PodName(family.map());
  }

  BaseUrl base() {
    return base;
  }

  /** The container of a member, by its path. */
  String room(String key) {
    String room = rooms.get(key);
    if (room == null) {
      throw new IllegalArgumentException(key + " is no member of " + family.map());
    }
    return "/gezin/leden/" + room + "/";
  }

  /** The member as documents name her. */
  IRI card(String key) {
    return Values.iri(url(room(key) + "kaart") + "#it");
  }

  List<IRI> cards(List<String> keys) {
    return keys.stream().map(this::card).toList();
  }

  List<IRI> everybody() {
    return family.leden().stream().map(member -> card(member.key())).toList();
  }

  /** As whom a member acts; a member without an account has only her card. */
  IRI webId(String key) {
    return family.leden().stream()
        .filter(member -> member.key().equals(key))
        .findFirst()
        .filter(member -> !member.hasAccount())
        .map(member -> card(member.key()))
        .orElseGet(() -> Seeder.webId(base, key));
  }

  String url(String path) {
    return base.pod(pod()) + path.substring(1);
  }

  /** A body by its key, as documents name it. */
  IRI organisation(String key) {
    return file.organisaties().stream()
        .filter(each -> each.key().equals(key))
        .findFirst()
        .map(each -> Values.iri("urn:nld:oin:" + each.oin()))
        .orElseThrow(() -> new IllegalArgumentException("no organisation " + key));
  }

  /** For whom a professional works. */
  SampleFile.Organisation employer(String account) {
    return file.organisaties().stream()
        .filter(each -> each.professionals().stream().anyMatch(p -> p.account().equals(account)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no professional " + account));
  }

  SampleFile.Professional professional(String account) {
    return employer(account).professionals().stream()
        .filter(each -> each.account().equals(account))
        .findFirst()
        .orElseThrow();
  }

  /** An organisation, or else a member. */
  IRI doer(String key) {
    boolean body = file.organisaties().stream().anyMatch(each -> each.key().equals(key));
    return body ? organisation(key) : card(key);
  }

  /** Who writes for the family. */
  String manager() {
    return family.beheer().isEmpty()
        ? family.gezag().stream()
            .flatMap(authority -> authority.drager().stream())
            .findFirst()
            .orElseThrow()
        : family.beheer();
  }

  /** Somebody who turns an age this month does so in a few days, or on its last day. */
  LocalDate born(SampleFile.Member member) {
    if (member.wordt() == 0) {
      return today.minusYears(member.leeftijd()).minusDays(DAYS_SINCE_BIRTHDAY);
    }
    LocalDate last = today.withDayOfMonth(today.lengthOfMonth());
    LocalDate soon = today.plusDays(DAYS_TO_BIRTHDAY);
    return (soon.isAfter(last) ? last : soon).minusYears(member.wordt());
  }

  Household household() {
    return new Household(
        Household.Kind.GEZIN,
        family.leden().stream()
            .map(
                member ->
                    new Household.Member(
                        webId(member.key()),
                        member.name(),
                        member.rol(),
                        Optional.of(born(member))))
            .toList(),
        family.gezag().stream()
            .map(
                authority ->
                    new Household.Authority(
                        webId(authority.over()),
                        authority.type(),
                        authority.drager().stream().map(this::webId).toList()))
            .toList());
  }

  /** The containers of a case that the family opens to others, one by one. */
  List<String> containers(String situation) {
    return Stream.of(
            "plan/", "plan/doelen/", "acties/", "overleggen/", "meldingen/", "veiligheidsplan/")
        .map(situation::concat)
        .toList();
  }
}
