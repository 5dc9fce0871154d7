package org.gezinspod.client.soh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.gezinspod.vocab.Begrip;
import org.gezinspod.vocab.Jzv;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void everyWordOfTheMappingIsAWordOfTheVocabulary() {
    Set<Value> words = constants(Jzv.class);

    for (SohClass kind : SohClass.values()) {
      assertTrue(words.contains(kind.type()), kind.localName());
      for (Member member : Schema.members(kind)) {
        if (member instanceof Member.Leaf) {
          assertTrue(words.contains(((Member.Leaf) member).property()), member.key());
        } else if (member instanceof Member.Part) {
          assertTrue(words.contains(((Member.Part) member).property()), member.key());
        }
      }
    }
    assertTrue(words.containsAll(Set.of(Terms.POSITION, Terms.REST, Terms.FROM_MEETING)));
  }

  @Test
  void everyCodeOfTheExchangeIsAConceptAndEveryConceptHasItsCode() {
    Map<ValueCodec, Class<?>> lists =
        Map.of(Codecs.REPORT_KIND, Begrip.SoortMelding.class, Codecs.GENDER, Begrip.Geslacht.class);

    for (Map.Entry<ValueCodec, Class<?>> list : lists.entrySet()) {
      for (Value concept : constants(list.getValue())) {
        String notation =
            concept.stringValue().substring(concept.stringValue().lastIndexOf('/') + 1);
        if (!concept.stringValue().matches(".*/begrip/[a-z-]+/.+")) {
          continue;
        }
        assertEquals(
            JsonNodeFactory.instance.textNode(notation),
            list.getKey().toJson(concept).orElseThrow());
        assertEquals(
            concept,
            list.getKey().toRdf(JsonNodeFactory.instance.textNode(notation)).orElseThrow());
      }
    }
  }

  private static Set<Value> constants(Class<?> words) {
    return Arrays.stream(words.getFields())
        .filter(field -> IRI.class.isAssignableFrom(field.getType()))
        .map(WordsTest::value)
        .collect(Collectors.toSet());
  }

  private static Value value(Field field) {
    try {
      return (Value) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
