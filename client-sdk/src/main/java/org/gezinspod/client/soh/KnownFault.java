package org.gezinspod.client.soh;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The demands of the exchange format that are faults of the format: a document that is right about
 * the world fails them. Each says why, and what to do.
 */
enum KnownFault {
  LEADING_ZERO(
      finding ->
          finding.member().equals("burgerservicenummer")
              && finding.problem().rule() == SohRule.WRONG_FORM
              && textOf(finding).startsWith("0")
              && CitizenServiceNumbers.isValid(textOf(finding)),
      "Een burgerservicenummer mag met een nul beginnen; het patroon van SOH staat dat ten onrechte"
          + " niet toe. Verander het nummer niet.",
      "A citizen service number may begin with a zero; SOH's pattern wrongly refuses it. Do not"
          + " change the number."),
  NO_PREFIX(
      finding ->
          finding.member().equals("voorvoegsel")
              && finding.shape().startsWith("NaamMelding")
              && (finding.problem().rule() == SohRule.MISSING
                  || (finding.problem().rule() == SohRule.WRONG_LENGTH
                      && textOf(finding).isEmpty())),
      "Veel mensen hebben geen voorvoegsel; SOH vraagt het in een melding van iedereen. Verzin er"
          + " geen.",
      "Many people have no surname prefix; SOH demands one of everybody in a melding. Do not make"
          + " one up."),
  ADDRESS_WITHHELD(
      finding -> finding.member().equals("adres") && finding.problem().rule() == SohRule.MISSING,
      "SOH vraagt van iedereen een adres. Een geheim of onveilig adres hoort niet in een bericht:"
          + " laat het weg.",
      "SOH demands an address of everybody. A secret or unsafe address does not belong in a"
          + " message: leave it out."),
  MOMENT_OR_PERIOD(
      finding ->
          finding.shape().startsWith("Incident")
              && finding.problem().rule() == SohRule.MISSING
              && ((finding.member().equals("periodeVanTot") && has(finding, "datumTijd"))
                  || (finding.member().equals("datumTijd") && has(finding, "periodeVanTot"))),
      "Een incident heeft een moment, of een periode als het moment niet bekend is; SOH vraagt"
          + " beide.",
      "An incident has a moment, or a period if the moment is not known; SOH demands both."),
  TIME_WITHOUT_VALUE(
      finding ->
          (finding.member().equals("startTijd") || finding.member().equals("eindTijd"))
              && finding.problem().rule() == SohRule.WRONG_TYPE
              && finding.owner().path(finding.member()).isObject(),
      "De gegenereerde specificatie maakt van een tijd een object zonder tijd. Het model bedoelt"
          + " een tijd, zoals 14:30:00.",
      "The generated specification turns a time into an object without a time. The model means a"
          + " time, such as 14:30:00."),
  OTHER_NAME(
      finding ->
          finding.problem().rule() == SohRule.MISSING
              && Arrays.stream(SohClass.values())
                  .filter(kind -> finding.shape().startsWith(kind.localName()))
                  .flatMap(kind -> Schema.members(kind).stream())
                  .filter(member -> member.key().equals(finding.member()))
                  .flatMap(member -> member.otherNames().stream())
                  .anyMatch(name -> has(finding, name)),
      "Het staat er onder een oudere of andere naam van dit lid; de SDK begrijpt die.",
      "It is there under an older or other name of this member; the SDK understands it.");

  private final Predicate<SohChecker.Finding> matches;
  private final String dutch;
  private final String english;

  KnownFault(Predicate<SohChecker.Finding> matches, String dutch, String english) {
    this.matches = matches;
    this.dutch = dutch;
    this.english = english;
  }

  static Optional<KnownFault> of(SohChecker.Finding finding) {
    return Arrays.stream(values()).filter(fault -> fault.matches.test(finding)).findFirst();
  }

  String dutch() {
    return dutch;
  }

  String english() {
    return english;
  }

  private static String textOf(SohChecker.Finding finding) {
    JsonNode value = finding.owner().path(finding.member());
    return value.isTextual() ? value.textValue() : "";
  }

  private static boolean has(SohChecker.Finding finding, String name) {
    return finding.owner().hasNonNull(name);
  }
}
