package org.gezinspod.client.soh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/** Documents by chance: mostly by the rules, and now and then in every way beside them. */
final class RandomDocuments {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> URLS =
      List.of("https://bron.example/1", "https://bron.example/2", "urn:x:3", "geen url", "");
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "tekst",
          "Twee\nregels\r\n",
          "\"aanhaling\" \\ '''",
          "😀 é",
          "123456782",
          "1234 AB",
          "1234ab",
          "2026-03-02T09:15:00Z",
          "2026-03-02",
          "14:00",
          "14:00:00",
          "VT",
          "1",
          "2",
          "man",
          "CO-1",
          "https://bron.example/x");

  private final Random random;

  RandomDocuments(Random random) {
    this.random = random;
  }

  ObjectNode object(SohClass kind) {
    ObjectNode object = JSON.objectNode();
    for (Member member : Schema.members(kind)) {
      if (chance(75)) {
        String name =
            member.otherNames().isEmpty() || chance(85)
                ? member.key()
                : member.otherNames().get(random.nextInt(member.otherNames().size()));
        object.set(name, chance(90) ? value(member) : any(3));
      }
    }
    for (int i = 0; chance(25) && i < 3; i++) {
      object.set(chance(50) ? "id" : pick(TEXTS), any(3));
    }
    return object;
  }

  private JsonNode value(Member member) {
    if (member instanceof Member.Part) {
      Member.Part part = (Member.Part) member;
      if (part.many() == chance(90)) {
        ArrayNode list = JSON.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
          list.add(chance(95) ? object(part.target()) : any(2));
        }
        return list;
      }
      return object(part.target());
    }
    if (member instanceof Member.Address) {
      return JSON.textNode(pick(URLS));
    }
    return fitting(member.key());
  }

  private JsonNode fitting(String key) {
    switch (key) {
      case "soort":
        return JSON.textNode(pick(List.of("NAZ", "VT", "ZVH")));
      case "geslacht":
        return JSON.textNode(pick(List.of("0", "1", "2", "9")));
      case "huisnummer":
        return JSON.numberNode(random.nextInt(300));
      case "terugkoppelingGewenst":
        return JSON.booleanNode(random.nextBoolean());
      case "datumTijd", "datumTijdBegin", "datumTijdEinde", "beschikbaarGesteldOp":
        return JSON.textNode(
            String.format("2026-%02d-%02dT%02d:00:00+01:00", day(12), day(28), random.nextInt(24)));
      case "datum", "startDatum":
        return JSON.textNode(String.format("2026-%02d-%02d", day(12), day(28)));
      case "idCasusoverleg":
        return JSON.textNode("CO-" + random.nextInt(2));
      case "id":
        return JSON.textNode("CO-" + random.nextInt(4));
      default:
        return JSON.textNode(pick(TEXTS));
    }
  }

  private JsonNode any(int depth) {
    switch (random.nextInt(depth > 0 ? 7 : 5)) {
      case 0:
        return JSON.nullNode();
      case 1:
        return JSON.booleanNode(random.nextBoolean());
      case 2:
        return new ExactNumber(pick(List.of("1.0", "-0", "1e2", "1E+2", "0.10", "12", "-7.50")));
      case 3, 4:
        return JSON.textNode(pick(TEXTS));
      case 5:
        ArrayNode list = JSON.arrayNode();
        for (int i = random.nextInt(3); i > 0; i--) {
          list.add(any(depth - 1));
        }
        return list;
      default:
        ObjectNode object = JSON.objectNode();
        for (int i = random.nextInt(3); i > 0; i--) {
          object.set(pick(TEXTS), any(depth - 1));
        }
        return object;
    }
  }

  private int day(int most) {
    return 1 + random.nextInt(most);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
