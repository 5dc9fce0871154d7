package org.gezinspod.app.demo;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * The sample families and organisations as {@code families.json} tells them: who belongs to whom,
 * and what is written about them. Days count from the day on which the families are made. A text or
 * list that is left out is empty; an unknown key stops the reading.
 */
record SampleFile(List<Organisation> organisaties, List<Family> gezinnen) {
  private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .withConfigOverride(String.class, each -> each.setSetterInfo(EMPTY))
          .withConfigOverride(List.class, each -> each.setSetterInfo(EMPTY))
          .build();

  record Organisation(
      String key, String naam, String oin, String soort, List<Professional> professionals) {}

  record Professional(String account, String naam, String functie) {}

  /**
   * A family and its papers.
   *
   * @param map the name of its pod
   * @param over why this family is here, in one English sentence
   * @param beheer who writes for the family; empty for the first member who holds authority
   * @param regisseur the account of the professional who writes the plan
   * @param toestemming access that the family gives
   * @param wet access that rests on a statutory task
   */
  record Family(
      String map,
      String over,
      List<Member> leden,
      List<Authority> gezag,
      List<List<String>> huishoudens,
      List<Address> adressen,
      String beheer,
      String regisseur,
      List<Access> toestemming,
      List<Access> wet,
      Plan plan,
      List<Plan> veiligheidsplannen,
      List<Action> acties,
      List<Meeting> overleggen,
      List<Report> meldingen,
      List<Note> notities) {}

  /**
   * A member.
   *
   * @param leeftijd in whole years
   * @param wordt the age that is reached this month; 0 where {@code leeftijd} says it
   * @param inloggen whether she has an account
   * @param professional whether the account is that of a professional (a guardian)
   * @param programma whether a program of her own can sign in as her
   */
  record Member(
      String key,
      String voornamen,
      String voorvoegsel,
      String geslachtsnaam,
      String rol,
      int leeftijd,
      int wordt,
      boolean inloggen,
      boolean professional,
      boolean programma) {
    boolean hasAccount() {
      return inloggen || professional;
    }

    /** As others read it. */
    String name() {
      return voorvoegsel.isEmpty()
          ? voornamen + " " + geslachtsnaam
          : voornamen + " " + voorvoegsel + " " + geslachtsnaam;
    }
  }

  record Authority(String over, String type, List<String> drager) {}

  record Address(
      String van, String straat, int nummer, String postcode, String plaats, String soort) {}

  /**
   * Access to parts of the case.
   *
   * @param kader the law, for a statutory task
   * @param delen containers of the case, such as {@code plan}
   * @param lezen whether it is for reading only
   */
  record Access(
      String aan, String doel, String kader, List<String> delen, int dagen, boolean lezen) {}

  record Plan(String titel, String door, List<Goal> doelen) {}

  record Goal(
      String wat,
      String gewenst,
      String gebied,
      List<String> voor,
      String woorden,
      String status) {}

  record Action(
      String wat, String wie, List<String> over, String status, int dagen, String resultaat) {}

  record Meeting(String soort, int dagen, String aanpak, List<String> besluiten) {}

  record Report(
      String soort,
      int dagen,
      String door,
      String namens,
      String schets,
      String urgentie,
      List<String> over,
      String melder,
      String telefoon,
      String incident) {}

  record Note(String van, String tekst) {}

  static SampleFile read() {
    try (InputStream in =
        Objects.requireNonNull(SampleFile.class.getResourceAsStream("families.json"))) {
      return MAPPER.readValue(in, SampleFile.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
