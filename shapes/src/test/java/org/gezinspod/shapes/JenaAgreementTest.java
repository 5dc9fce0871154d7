package org.gezinspod.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.shacl.ShaclValidator;
import org.junit.jupiter.api.Test;

/** What the walk of {@link Examination} calls conforming, Jena's own whole validator does, too. */
class JenaAgreementTest {
  private static final ShapeLibrary LIBRARY = new ShapeLibrary();

  @Test
  void theWalkAndJenaAgreeOnEveryExample() {
    Map<Profile, ShapeSet> sets = new EnumMap<>(Profile.class);
    for (Profile profile : Profile.values()) {
      sets.put(profile, ShapeSet.load(profile));
    }

    List<String> different = new ArrayList<>();
    for (Example example : Example.all()) {
      ShapeSet set = Objects.requireNonNull(sets.get(example.profile()));
      boolean jena =
          ShaclValidator.get()
              .validate(set.parsed(), JenaGraphs.of(example.document()))
              .getEntries()
              .stream()
              .noneMatch(entry -> entry.severity().level().getLocalName().equals("Violation"));
      boolean walk = LIBRARY.validate(example.document(), example.profile()).conforms();
      if (jena != walk) {
        different.add(example.folder() + "/" + example.name() + " Jena " + jena);
      }
    }

    assertEquals(List.of(), different);
  }
}
