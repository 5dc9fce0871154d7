package org.gezinspod.client.soh;

/** The rules that a {@link SohProblem} can be about, each with its sentence in both languages. */
public enum SohRule {
  // Reading: the bytes are refused.
  NOT_UTF8("De tekst is geen geldige UTF-8.", "The text is not valid UTF-8."),
  NOT_JSON("Dit is geen geldige JSON.", "This is not valid JSON."),
  NOT_AN_OBJECT("Een document is een JSON-object.", "A document is a JSON object."),
  DUPLICATE_MEMBER(
      "Dit lid staat twee keer in hetzelfde object.", "This member occurs twice in one object."),
  TRAILING_TEXT(
      "Na het document staat nog andere tekst.", "Other text follows the end of the document."),
  TOO_LARGE("Het document is te groot.", "The document is too large."),
  TOO_DEEP("Het document is te diep genest.", "The document is nested too deeply."),
  TOO_MANY_VALUES("Het document heeft te veel waarden.", "The document has too many values."),
  TOO_LONG_TEXT("Deze tekst is te lang.", "This text is too long."),
  TOO_LONG_NUMBER("Dit getal is te lang of te groot.", "This number is too long or too large."),
  UNSTORABLE_TEXT(
      "Deze tekst heeft een teken dat niet bewaard kan worden (een half surrogaatpaar of U+0000).",
      "This text has a character that cannot be stored (half a surrogate pair or U+0000)."),

  // JSON to RDF: kept, but not (or differently) said in the vocabulary.
  UNKNOWN_MEMBER(
      "SOH kent dit lid niet. Het wordt letterlijk bewaard.",
      "SOH does not know this member. It is kept word for word."),
  NOT_UNDERSTOOD(
      "Deze waarde heeft niet de vorm die SOH vraagt. Zij wordt letterlijk bewaard en staat niet in"
          + " het RDF.",
      "This value does not have the form that SOH asks for. It is kept word for word and is not in"
          + " the RDF."),
  NORMALISED(
      "Deze waarde is in het RDF in de gewone schrijfwijze gezet. De oorspronkelijke schrijfwijze"
          + " is bewaard.",
      "This value was put in the usual spelling in the RDF. The original spelling is kept."),
  OLDER_NAME(
      "Dit is een oudere of andere naam van dit lid; hij is begrepen en bewaard.",
      "This is an older or other name of this member; it was understood and kept."),
  ONE_OR_MANY(
      "Hier staat een lijst waar SOH één object vraagt, of andersom; het is begrepen en bewaard.",
      "Here is a list where SOH asks for one object, or the reverse; it was understood and kept."),
  TIME_WITHOUT_VALUE(
      "Deze tijd is een object zonder tijd, een fout in de gegenereerde SOH-specificatie.",
      "This time is an object without a time, a fault of the generated SOH specification."),

  // RDF to JSON: what SOH cannot say, or says differently.
  NOT_EXPRESSED(
      "Het RDF zegt hier iets dat SOH niet kan uitdrukken; het staat niet in de JSON.",
      "The RDF says something here that SOH cannot express; it is not in the JSON."),
  POD_METADATA(
      "Dit is administratie van de map en geen inhoud van het document; het staat niet in de JSON.",
      "This is administration of the pod and no content of the document; it is not in the JSON."),
  NAME_NOT_EXPRESSED(
      "De naam (IRI) van dit onderdeel kan SOH niet uitdrukken.",
      "SOH cannot express the name (IRI) of this part."),
  SHARING_NOT_EXPRESSED(
      "Dit naamloze onderdeel hoort bij twee plaatsen; in de JSON worden het twee onderdelen.",
      "This part without a name belongs to two places; in the JSON it becomes two parts."),
  REMEMBERED_SUPERSEDED(
      "Het RDF is veranderd sinds de import; de bewaarde schrijfwijze geldt niet meer.",
      "The RDF has changed since the import; the remembered spelling no longer applies."),
  REST_UNREADABLE(
      "De bewaarde rest van het oorspronkelijke document is onleesbaar en is niet gebruikt.",
      "The kept rest of the original document is unreadable and was not used."),
  WRONG_ROOT(
      "Het RDF beschrijft hier niet het soort document dat gevraagd is.",
      "The RDF does not describe the kind of document that was asked for."),

  // Checking.
  MISSING("Dit ontbreekt.", "This is missing."),
  TOO_MANY("Dit staat er te vaak.", "This occurs too often."),
  WRONG_TYPE("Dit heeft een verkeerd type.", "This has a wrong type."),
  WRONG_FORM("Dit heeft niet de gevraagde vorm.", "This does not have the form asked for."),
  WRONG_LENGTH("Dit is te kort of te lang.", "This is too short or too long."),
  NOT_IN_LIST("Deze waarde staat niet in de lijst.", "This value is not in the list."),
  OUT_OF_RANGE("Deze waarde valt buiten de grenzen.", "This value is outside the limits."),
  ELEVEN_TEST(
      "Dit is geen burgerservicenummer: het voldoet niet aan de elfproef.",
      "This is not a citizen service number: it fails the eleven test.");

  private final String dutch;
  private final String english;

  SohRule(String dutch, String english) {
    this.dutch = dutch;
    this.english = english;
  }

  String dutch() {
    return dutch;
  }

  String english() {
    return english;
  }
}
