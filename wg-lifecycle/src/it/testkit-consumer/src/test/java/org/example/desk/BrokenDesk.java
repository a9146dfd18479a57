package org.example.desk;

import io.github.wgkit.lifecycle.Outcome;
import io.github.wgkit.lifecycle.Question;
import io.github.wgkit.lifecycle.charter.CharterAction;
import io.github.wgkit.lifecycle.charter.CharterStep;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import io.github.wgkit.lifecycle.testkit.Course;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.testkit.Law;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.state.ActionChain;

/**
 * Laws that do not hold. {@link BrokenDeskTest} sees them fail; Surefire leaves this class alone,
 * as its name does not end in {@code Test}.
 */
class BrokenDesk {
  /** A desk that forgets what an approval gave. */
  private static final class ForgetfulDesk extends Desk {
    @Override
    public Outcome<CharteringCase> handle(Question<CharteringCase, CharterAction> question) {
      Outcome<CharteringCase> outcome = super.handle(question);
      if (question.action().step() == CharterStep.APPROVE) {
        put(question.value());
      }
      return outcome;
    }
  }

  @Property(tries = 1000, seed = "2418", shrinking = ShrinkingMode.FULL)
  void a_forgetful_desk(@ForAll ActionChain<Course<CharteringCase, CharterAction>> chain) {
    Desks.holdThroughout(new ForgetfulDesk(), chain);
  }

  @Property(tries = 1000, seed = "2418", shrinking = ShrinkingMode.FULL)
  void no_group_has_two_chairs(@ForAll WorkingGroup group) {
    Law.require(group.chairs().size() < 2, "%s chairs", group.chairs().size());
  }
}
