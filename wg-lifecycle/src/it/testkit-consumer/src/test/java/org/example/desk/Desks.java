package org.example.desk;

import io.github.wgkit.lifecycle.Outcome;
import io.github.wgkit.lifecycle.Question;
import io.github.wgkit.lifecycle.charter.CharterAction;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import io.github.wgkit.lifecycle.testkit.CharterLaws;
import io.github.wgkit.lifecycle.testkit.Course;
import io.github.wgkit.lifecycle.testkit.Trial;
import net.jqwik.api.state.ActionChain;

/** The laws of the kit, asked about what is on a desk afterwards. */
final class Desks {
  private Desks() {}

  static void holdAt(Desk desk, Question<CharteringCase, CharterAction> question) {
    desk.put(question.value());
    Outcome<CharteringCase> outcome = desk.handle(question);
    CharteringCase after = desk.get(question.value().group().acronym());
    CharterLaws.hold(new Trial<>(question, outcome, after));
  }

  static void holdThroughout(Desk desk, ActionChain<Course<CharteringCase, CharterAction>> chain) {
    chain
        .withInvariant(
            "laws of the desk",
            course -> course.last().ifPresent(trial -> holdAt(desk, trial.question())))
        .run();
  }
}
