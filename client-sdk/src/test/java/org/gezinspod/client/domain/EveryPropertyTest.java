package org.gezinspod.client.domain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.gezinspod.client.begrip.Code;
import org.gezinspod.client.graph.Kind;
import org.gezinspod.client.graph.Placement;
import org.gezinspod.client.graph.Thing;
import org.gezinspod.client.graph.Turtle;
import org.gezinspod.vocab.Jzv;
import org.gezinspod.vocab.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every property of every type, found by reflection, through Turtle and back. */
class EveryPropertyTest {
  private static final String DOCUMENT = "https://pods.example/p/x";

  static Stream<Kind<?>> kinds() {
    return Stream.of(
        Actie.KIND,
        Adres.KIND,
        Besluit.KIND,
        Betrokkene.KIND,
        Casusoverleg.KIND,
        Contact.KIND,
        Deelname.KIND,
        Doel.KIND,
        Gezin.KIND,
        Gezinslid.KIND,
        Gezinsplan.KIND,
        Incident.KIND,
        Informatie.KIND,
        Informering.KIND,
        Melding.KIND,
        Naam.KIND,
        Notitie.KIND,
        Organisatie.KIND,
        Periode.KIND,
        UitkomstOverleg.KIND,
        VraagAntwoord.KIND,
        Zaak.KIND,
        ZorgelijkeSituatie.KIND);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatIsSetIsReadAgainFromTheDocument(Kind<?> kind) throws Exception {
    Thing<?> full = kind.fresh();
    for (Method with : withers(full.getClass())) {
      full = (Thing<?>) with.invoke(full, sample(with.getGenericParameterTypes()[0]));
    }
    Thing<?> placed = place(full);

    Model read = Turtle.read(Turtle.write(placed.statements()), DOCUMENT);
    Thing<?> again = kind.in(read, DOCUMENT);

    assertTrue(Models.isomorphic(placed.statements(), read));
    assertTrue(same(placed, again));
    for (Method with : withers(full.getClass())) {
      String name = name(with);
      assertTrue(
          same(value(placed, name), value(again, name)), () -> kind.name() + "." + name + "()");
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyTermIsOneOfTheVocabulary(Kind<?> kind) throws Exception {
    Thing<?> full = kind.fresh();
    for (Method with : withers(full.getClass())) {
      full = (Thing<?>) with.invoke(full, sample(with.getGenericParameterTypes()[0]));
      IRI property = SimpleValueFactory.getInstance().createIRI(Jzv.NAMESPACE, name(with));

      assertTrue(full.values(property).size() > 0, () -> kind.name() + " " + name(with));
    }

    for (IRI predicate : full.statements().predicates()) {
      assertTrue(
          predicate.equals(RDF.TYPE) || Vocabulary.term(predicate).isPresent(),
          predicate::getLocalName);
    }
  }

  // The blank nodes of two readings have different labels.
  private static boolean same(Object one, Object other) {
    if (one instanceof Thing<?> a && other instanceof Thing<?> b) {
      return a.node().isBNode()
          ? b.node().isBNode() && Models.isomorphic(a.statements(), b.statements())
          : a.equals(b);
    }
    if (one instanceof Optional<?> a && other instanceof Optional<?> b) {
      return a.isPresent() == b.isPresent() && (a.isEmpty() || same(a.get(), b.orElseThrow()));
    }
    if (one instanceof Set<?> a && other instanceof Set<?> b) {
      return a.size() == b.size()
          && a.stream().allMatch(each -> b.stream().anyMatch(its -> same(each, its)));
    }
    return one.equals(other);
  }

  private static <T extends Thing<T>> Thing<?> place(Thing<T> thing) {
    return Placement.place(thing.kind().over(thing.node(), thing.statements()), DOCUMENT);
  }

  private static List<Method> withers(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(each -> each.getName().matches("with[A-Z].*") && each.getParameterCount() == 1)
        .filter(each -> !each.isBridge() && Thing.class.isAssignableFrom(each.getReturnType()))
        .sorted((a, b) -> a.toGenericString().compareTo(b.toGenericString()))
        .toList();
  }

  private static String name(Method with) {
    String name = with.getName().substring("with".length());
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static Object value(Thing<?> thing, String accessor)
      throws NoSuchMethodException, IllegalAccessException, InvocationTargetException {
    return thing.getClass().getMethod(accessor).invoke(thing);
  }

  private static Object sample(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type argument = generic.getActualTypeArguments()[0];
      Class<?> raw = (Class<?>) generic.getRawType();
      if (raw == Code.class) {
        return constant(argument);
      }
      if (Collection.class.isAssignableFrom(raw)) {
        return Set.of(sample(argument));
      }
    }
    if (type instanceof java.lang.reflect.WildcardType wildcard) {
      return sample(wildcard.getUpperBounds()[0]);
    }
    return plain((Class<?>) type);
  }

  private static Object constant(Type enumeration) {
    return ((Class<?>) enumeration).getEnumConstants()[1];
  }

  private static Object plain(Class<?> type) {
    if (Thing.class.isAssignableFrom(type)) {
      return kinds()
          .filter(kind -> kind.name().equals(type.getSimpleName()))
          .findFirst()
          .orElseThrow()
          .fresh();
    }
    return Optional.<Object>empty()
        .or(
            () ->
                type == String.class ? Optional.of("één \"zin\"\n met \\ en €") : Optional.empty())
        .or(() -> type == int.class ? Optional.of(12) : Optional.empty())
        .or(() -> type == boolean.class ? Optional.of(false) : Optional.empty())
        .or(() -> type == URI.class ? Optional.of(URI.create("https://x.nl/a")) : Optional.empty())
        .or(() -> type == LocalDate.class ? Optional.of(DAY) : Optional.empty())
        .or(() -> type == Temporal.class ? Optional.of(DAY) : Optional.empty())
        .or(() -> type == LocalTime.class ? Optional.of(LocalTime.of(9, 0)) : Optional.empty())
        .or(() -> type == OffsetDateTime.class ? Optional.of(MOMENT) : Optional.empty())
        .or(() -> type == IRI.class ? Optional.of(LINK) : Optional.empty())
        .orElseThrow(() -> new AssertionError("no sample of " + type));
  }

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2026-03-01T14:00:00+01:00");
  private static final IRI LINK =
      SimpleValueFactory.getInstance().createIRI("https://pods.example/p/tim#it");
}
