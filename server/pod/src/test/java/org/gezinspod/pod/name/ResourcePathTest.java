package org.gezinspod.pod.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourcePathTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # raw            | canonical
          /                | /
          /a               | /a
          /a/              | /a/
          /%61             | /a
          /%7euser         | /~user
          /caf%c3%a9       | /caf%C3%A9
          /café            | /caf%C3%A9
          /a%20b           | /a%20b
          /a b             | /a%20b
          /a+b             | /a+b
          /a%2bb           | /a%2Bb
          /x:y@z,1;2=3     | /x:y@z,1;2=3
          /100%25          | /100%25
          /a%25b/%2B       | /a%25b/%2B
          /...             | /...
          /a.acl           | /a.acl
          /"q"             | /%22q%22
          /a%3Fb%23c       | /a%3Fb%23c
          """)
  void oneResourceHasOnePath(String raw, String canonical) {
    assertEquals(canonical, ResourcePath.parse(raw).value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          a           | NOT_ABSOLUTE
          /a//b       | EMPTY_SEGMENT
          //          | EMPTY_SEGMENT
          /.          | DOT_SEGMENT
          /..         | DOT_SEGMENT
          /a/../b     | DOT_SEGMENT
          /a/%2e%2E/b | DOT_SEGMENT
          /%2e        | DOT_SEGMENT
          /a%2Fb      | ESCAPED_SLASH
          /a%2fb      | ESCAPED_SLASH
          /a%5cb      | ESCAPED_SLASH
          /a\\b        | ESCAPED_SLASH
          /a%         | BAD_ESCAPE
          /a%4        | BAD_ESCAPE
          /a%zz       | BAD_ESCAPE
          /a%ff       | NOT_UTF8
          /a%c0%af    | NOT_UTF8
          /a%ed%a0%80 | NOT_UTF8
          /a%00       | CONTROL_CHARACTER
          /a%0d%0a    | CONTROL_CHARACTER
          /a%7f       | CONTROL_CHARACTER
          /a%c2%85    | CONTROL_CHARACTER
          """)
  void whatOneLayerCouldReadDifferentlyIsRefused(String raw, ResourcePath.Flaw flaw) {
    var refused = assertThrows(ResourcePath.NotAPath.class, () -> ResourcePath.parse(raw));

    assertEquals(flaw, refused.flaw());
  }

  @Test
  void aPathIsNeitherTooLongNorTooDeep() {
    String longest = "/" + "a".repeat(ResourcePath.LONGEST - 1);
    String deepest = "/a".repeat(ResourcePath.DEEPEST);

    assertEquals(longest, ResourcePath.parse(longest).value());
    assertEquals(deepest, ResourcePath.parse(deepest).value());
    assertTrue(ResourcePath.tryParse(longest + "a").isEmpty());
    assertTrue(ResourcePath.tryParse("/" + "é".repeat(200)).isEmpty());
    assertTrue(ResourcePath.tryParse(deepest + "/a").isEmpty());
  }

  @Test
  void theCanonicalFormOfACanonicalPathIsItself() {
    Random random = new Random(20261122);
    String alphabet = "ab%2e/.:+é \u0301~F5cC;";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder raw = new StringBuilder("/");
      for (int k = random.nextInt(12); k > 0; k--) {
        raw.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }

      Optional<ResourcePath> path = ResourcePath.tryParse(raw.toString());

      path.ifPresent(p -> assertEquals(p, ResourcePath.parse(p.value()), () -> "from " + raw));
    }
  }

  @Test
  void containersParentsAndAclsFindEachOther() {
    ResourcePath plan = ResourcePath.parse("/casussen/x/plan");

    assertEquals("/casussen/x/", plan.parent().orElseThrow().value());
    assertEquals("/casussen/", plan.parent().orElseThrow().parent().orElseThrow().value());
    assertEquals(Optional.empty(), ResourcePath.ROOT.parent());
    assertEquals("/casussen/x/plan.acl", plan.acl().orElseThrow().value());
    assertEquals(plan, plan.acl().orElseThrow().subject());
    assertEquals(Optional.empty(), plan.acl().orElseThrow().acl());
    assertEquals("/.acl", ResourcePath.ROOT.acl().orElseThrow().value());
    assertEquals(ResourcePath.ROOT, ResourcePath.parse("/.acl").subject());
    assertEquals("/casussen/x/plan/", plan.otherSlash().orElseThrow().value());
    assertEquals("plan", plan.name());
    assertTrue(plan.isWithin(ResourcePath.parse("/casussen/")));
    assertTrue(!ResourcePath.parse("/casussen2/x").isWithin(ResourcePath.parse("/casussen/")));
    assertTrue(!ResourcePath.parse("/plan/x").isWithin(ResourcePath.parse("/plan")));
  }
}
