package org.gezinspod.harness.borders;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.gezinspod.pod.access.Permit;

/** That the first thing a method asks for is a permit. */
final class HaveAPermit extends ArchCondition<JavaMethod> {
  static final HaveAPermit FIRST = new HaveAPermit();

  private HaveAPermit() {
    super("demand a permit first");
  }

  @Override
  public void check(JavaMethod method, ConditionEvents events) {
    boolean first =
        !method.getRawParameterTypes().isEmpty()
            && method.getRawParameterTypes().get(0).isEquivalentTo(Permit.class);
    if (!first) {
      events.add(
          SimpleConditionEvent.violated(method, method.getFullName() + " demands no permit"));
    }
  }
}
